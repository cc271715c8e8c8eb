#include <algorithm>
#include <iterator>

#include "page/measure.h"
#include "page/place_line.h"

namespace quoin::page {

namespace {

/// Where an item's icon belongs in a text of several items.
struct IconPlace {
    std::size_t run = 0;  ///< the first of the item's text
    block::Icon icon;
};

std::vector<IconPlace> icons_of(const Paragraphs::Joint& joint) {
    const block::Inline& sequence = *joint.sequence;
    std::vector<IconPlace> icons;
    std::size_t run = 0;
    for (std::size_t i = joint.begin; i < joint.end; ++i) {
        if (i > joint.begin) run += sequence.separator.text.runs.size();
        if (sequence.items[i].icon) icons.push_back({run, *sequence.items[i].icon});
        run += sequence.items[i].text.runs.size();
    }
    return icons;
}

/// The room that the icons of a joint take beside its text; in a list each item has room for the widest of all.
Length icon_room(const Paragraphs::Joint& joint) {
    const block::Inline& sequence = *joint.sequence;
    Length room;
    if (sequence.is_listed) {
        for (const block::Text& item : sequence.items)
            if (item.icon) room = std::max(room, item.icon->advance);
        return room;
    }
    for (std::size_t i = joint.begin; i < joint.end; ++i)
        if (sequence.items[i].icon) room += sequence.items[i].icon->advance;
    return room;
}

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

/// Items of a sequence from `begin` on, as many as go on one line, at least one.
Paragraphs::Joint Measurer::fill_line(const block::Inline& sequence, std::size_t begin, Length width) {
    Paragraphs::Joint joint{&sequence, begin, begin + 1};
    while (!sequence.is_listed && joint.end < sequence.items.size()) {
        const Paragraphs::Joint longer{&sequence, begin, joint.end + 1};
        if (paragraphs_.natural_width(longer) + icon_room(longer) > width) break;
        joint = longer;
    }
    return joint;
}

std::vector<Strip> Measurer::inline_lines(const block::Inline& sequence, Length width) {
    const display::TagId tag = open(display::Role::paragraph);
    std::vector<Strip> strips;
    for (std::size_t begin = 0; begin < sequence.items.size();) {
        const Paragraphs::Joint joint = fill_line(sequence, begin, width);
        std::vector<Strip> lines = inline_line(joint, sequence.align, tag, width);
        std::move(lines.begin(), lines.end(), std::back_inserter(strips));
        begin = joint.end;
    }
    for (std::size_t i = 1; i < strips.size(); ++i) strips[i].is_glued = true;
    return strips;
}

std::vector<Strip> Measurer::inline_line(const Paragraphs::Joint& joint, text::Align align, display::TagId tag,
                                         Length width) {
    const Length room = icon_room(joint);
    if (purpose_ == Purpose::heights)
        return bare_lines(joint.sequence->items[joint.begin], paragraphs_.line_count(joint, width - room));
    const block::Text text = paragraphs_.joined(joint);
    const auto tags = run_tags(text, tag);
    std::vector<Strip> strips;
    for (text::Line& line : paragraphs_.prepare(text).lines(width - room, paragraphs_.diagnostics())) {
        Strip strip;
        strip.height = text.pitch;
        strip.baseline = baseline_in(text);
        Point at{alignment_shift(align, line.width + room, width), strip.baseline};
        // Several lines are those of one item that is wider than the column: all but the first hang.
        const std::vector<IconPlace> icons = icons_of(joint);
        if (strips.empty() && !icons.empty())
            strip.items = make_room(line, icons, at);
        else
            at.x += room;
        place_line(line, text, tags, at, strip.items);
        if (room > Length{}) stretch_wide_spaces(strip.items);
        strips.push_back(std::move(strip));
    }
    return strips;
}

Length Measurer::inline_width(const block::Inline& sequence) {
    Length width;
    for (std::size_t begin = 0; begin < sequence.items.size();) {
        const Paragraphs::Joint line{&sequence, begin, sequence.is_listed ? begin + 1 : sequence.items.size()};
        width = std::max(width, paragraphs_.natural_width(line) + icon_room(line));
        begin = line.end;
    }
    return width;
}

}  // namespace quoin::page
