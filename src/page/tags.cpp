#include <algorithm>
#include <iterator>

#include "page/dress.h"
#include "page/measure.h"
#include "page/place_line.h"

namespace quoin::page {

namespace {

// The text in a tag's frame, in 1/1000 em: as high as letters are, whatever the leading.
constexpr int kAbove = 950;  ///< the baseline
constexpr int kBelow = 300;

/// A tag whose text is broken into lines, mostly one.
struct Tag {
    const block::Text* text = nullptr;
    std::vector<text::Line> lines;
    Size size;  ///< frame and all
    Length x;   ///< in its line
};

Length width_of(const std::vector<Tag>& line) {
    return line.empty() ? Length{} : line.back().x + line.back().size.width;
}

}  // namespace

std::vector<Strip> Measurer::tags(const block::Tags& tags, Length width) {
    const block::Frame& frame = tags.frame;
    std::vector<std::vector<Tag>> lines;
    for (const block::Text& text : tags.items) {
        Tag tag{&text, tag_lines(text, width - frame.left - frame.right), {}, {}};
        for (const text::Line& line : tag.lines) tag.size.width = std::max(tag.size.width, line.width);
        tag.size.width += frame.left + frame.right;
        tag.size.height = text.em.per_mille(kAbove + kBelow) + frame.top + frame.bottom +
                          text.pitch * static_cast<std::int64_t>(tag.lines.size() - 1);
        const Length end = lines.empty() ? Length{} : width_of(lines.back()) + tags.gap;
        const bool fits = !lines.empty() && end + tag.size.width <= width;
        if (fits) tag.x = end;
        if (!fits) lines.emplace_back();
        lines.back().push_back(std::move(tag));
    }

    const display::TagId outer = parent_;
    parent_ = open(display::Role::paragraph, tags.items.front().style.language.tag());
    std::vector<Strip> strips;
    for (const std::vector<Tag>& line : lines) {
        Strip strip;
        const Length left = alignment_shift(tags.align, width_of(line), width);
        strip.baseline = line.front().text->em.per_mille(kAbove) + frame.top;
        for (const Tag& tag : line) {
            strip.height = std::max(strip.height, tag.size.height);
            const auto drawn =
                frame_items({{left + tag.x, {}}, tag.size}, frame.background, frame.border, frame.radius);
            strip.items.insert(strip.items.end(), drawn.begin(), drawn.end());
        }
        for (const Tag& tag : line) {
            // An element of its own, so that two tags never read as one word.
            const auto run_tags = this->run_tags(*tag.text, open(display::Role::span));
            std::vector<display::Item> items;
            Point at{left + tag.x + frame.left, strip.baseline};
            for (const text::Line& words : tag.lines) {
                place_line(words, *tag.text, run_tags, at, items);
                at.y += tag.text->pitch;
            }
            bridge(strip.items, items);
            std::move(items.begin(), items.end(), std::back_inserter(strip.items));
        }
        strip.space_before = strips.empty() ? Length{} : tags.gap;
        strip.is_glued = !strips.empty();
        strips.push_back(std::move(strip));
    }
    parent_ = outer;
    return strips;
}

std::vector<text::Line> Measurer::tag_lines(const block::Text& text, Length width) {
    if (purpose_ != Purpose::heights) return paragraphs_.of(text).lines(width, paragraphs_.diagnostics());
    const Length natural = paragraphs_.natural_width(text);
    if (natural > width) return paragraphs_.prepare(text).lines(width, paragraphs_.diagnostics());
    std::vector<text::Line> lines(1);
    lines.front().width = natural;
    return lines;
}

Length Measurer::tags_width(const block::Tags& tags) {
    Length width = tags.gap * static_cast<std::int64_t>(tags.items.size() - 1);
    for (const block::Text& text : tags.items)
        width += paragraphs_.natural_width(text) + tags.frame.left + tags.frame.right;
    return width;
}

}  // namespace quoin::page
