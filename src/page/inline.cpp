#include <iterator>

#include "page/measure.h"
#include "page/place_line.h"

namespace quoin::page {

namespace {

void append(block::Text& text, const block::Text& more) {
    const std::size_t offset = text.text.text.size();
    text.text.text += more.text.text;
    for (text::Run run : more.text.runs) {
        run.begin += offset;
        run.end += offset;
        text.text.runs.push_back(std::move(run));
    }
    text.paints.insert(text.paints.end(), more.paints.begin(), more.paints.end());
}

/// Where an item's icon belongs in a text of several items.
struct IconPlace {
    std::size_t run = 0;  ///< the first of the item's text
    block::Icon icon;
};

/// Neighbouring items of a sequence as one text, separators between them.
struct Joined {
    block::Text text;
    std::vector<IconPlace> icons;
    Length advance;  ///< of all icons

    explicit Joined(const block::Text& first) : text{first} { add_icon(first, 0); }

    void add(const block::Text& separator, const block::Text& item) {
        append(text, separator);
        const std::size_t run = text.text.runs.size();
        append(text, item);
        add_icon(item, run);
    }

private:
    void add_icon(const block::Text& item, std::size_t run) {
        if (!item.icon) return;
        icons.push_back({run, *item.icon});
        advance += item.icon->advance;
    }
};

/// Widens a line so that each icon has its place before its item: the space there grows, so readers see no other gap.
/// Gives where the icons stand.
std::vector<display::Item> make_room(text::Line& line, const std::vector<IconPlace>& icons, Point at) {
    std::vector<display::Item> items;
    Length moved;
    for (std::size_t i = 0; i < line.fragments.size(); ++i) {
        text::Fragment& fragment = line.fragments[i];
        fragment.x += moved;
        if (items.size() == icons.size() || fragment.run < icons[items.size()].run) continue;
        const block::Icon& icon = icons[items.size()].icon;
        items.push_back(icon_item(icon, at + Point{fragment.x, {}}));
        if (i > 0 && !line.fragments[i - 1].glyphs.empty()) line.fragments[i - 1].glyphs.back().advance += icon.advance;
        fragment.x += icon.advance;
        moved += icon.advance;
    }
    line.width += moved;
    return items;
}

/// A space that an icon's place made wider than an em looks like the gap between two columns: it becomes a stretched
/// one, so that every reader keeps both sides on one line.
void stretch_wide_spaces(std::vector<display::Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto* const text = std::get_if<display::Text>(&items[i].what);
        if (text == nullptr || text->glyphs.empty() || !text->text.ends_with(' ') ||
            text->glyphs.back().advance < text->size)
            continue;
        display::Item gap = items[i];
        const Length width = text->glyphs.back().advance;
        gap.at.x = pen_end(items[i]) - width;
        text->text.pop_back();
        text->glyphs.pop_back();
        const bool is_space_only = text->text.find_first_not_of(' ') == std::string::npos;
        gap.what =
            display::Gap{text->face, text->size, width, is_space_only ? display::Parts::cells : display::Parts::words};
        if (text->text.empty())
            items[i] = std::move(gap);
        else
            items.insert(items.begin() + static_cast<std::ptrdiff_t>(++i), std::move(gap));
    }
}

}  // namespace

std::vector<Strip> Measurer::inline_lines(const block::Inline& sequence, Length width) {
    const display::TagId tag = open(display::Role::paragraph);
    std::vector<Strip> strips;
    for (std::size_t begin = 0; begin < sequence.items.size();) {
        std::size_t end = begin + 1;
        Joined joined{sequence.items[begin]};
        text::Paragraph paragraph = text::prepare(joined.text.text, joined.text.style, fonts_, diagnostics_);
        while (end < sequence.items.size()) {
            Joined longer = joined;
            longer.add(sequence.separator, sequence.items[end]);
            text::Paragraph wider = text::prepare(longer.text.text, longer.text.style, fonts_, diagnostics_);
            if (wider.natural_width() + longer.advance > width) break;
            joined = std::move(longer);
            paragraph = std::move(wider);
            ++end;
        }
        const auto tags = run_tags(joined.text, tag);
        std::size_t line_count = 0;
        for (text::Line& line : paragraph.lines(width - joined.advance, diagnostics_)) {
            Strip strip;
            strip.height = joined.text.pitch;
            strip.baseline = baseline_in(joined.text);
            strip.is_glued = !strips.empty();
            Point at{alignment_shift(sequence.align, line.width + joined.advance, width), strip.baseline};
            // Several lines are those of one item that is wider than the column: all but the first hang.
            if (line_count++ == 0)
                strip.items = make_room(line, joined.icons, at);
            else
                at.x += joined.advance;
            place_line(line, joined.text, tags, at, strip.items);
            if (joined.advance > Length{}) stretch_wide_spaces(strip.items);
            strips.push_back(std::move(strip));
        }
        begin = end;
    }
    return strips;
}

Length Measurer::inline_width(const block::Inline& sequence) {
    Joined joined{sequence.items.front()};
    for (std::size_t i = 1; i < sequence.items.size(); ++i) joined.add(sequence.separator, sequence.items[i]);
    return text::prepare(joined.text.text, joined.text.style, fonts_, diagnostics_).natural_width() + joined.advance;
}

}  // namespace quoin::page
