#include "page/place_line.h"

#include <algorithm>

#include "page/emphasis.h"
#include "page/grid.h"

namespace quoin::page {

namespace {

/// A stretch of neighbouring fragments of one link on one line.
struct Stretch {
    std::string url;
    display::TagId tag = display::kArtifact;
    Length begin;
    Length end;
    Span span;
};

display::Item link_item(const Stretch& stretch, const block::Text& text, Length baseline) {
    // From the em box's top to a little below the descenders: what a reader would want to hit.
    const Length top = baseline - text.em.per_mille(880);
    return {{stretch.begin, top},
            display::Link{{stretch.end - stretch.begin, text.em.per_mille(1120)}, stretch.url},
            stretch.tag,
            stretch.span};
}

}  // namespace

Length baseline_in(const block::Text& text) { return first_baseline({text.em, text.pitch}); }

Length alignment_shift(text::Align align, Length width, Length measure) {
    if (align == text::Align::center) return (measure - width) / 2;
    return align == text::Align::end ? measure - width : Length{};
}

display::Item icon_item(const block::Icon& icon, Point at) {
    return {at + icon.at, display::Outline{icon.path, icon.unit, icon.color}, display::kArtifact, {}};
}

void bridge(std::vector<display::Item>& items, const std::vector<display::Item>& right) {
    const auto is_text = [](const display::Item& item) { return std::holds_alternative<display::Text>(item.what); };
    const auto last = std::find_if(items.rbegin(), items.rend(), is_text);
    const auto next = std::find_if(right.begin(), right.end(), is_text);
    if (last == items.rend() || next == right.end() || last->at.y != next->at.y) return;
    const Length begin = pen_end(*last);
    if (begin >= next->at.x) return;
    const auto& text = std::get<display::Text>(last->what);
    const display::Item gap{
        {begin, last->at.y}, display::Gap{text.face, text.size, next->at.x - begin}, last->tag, last->span};
    // Right after its own text and the links there: a picture between the cells is read after both.
    const auto is_link = [](const display::Item& item) { return std::holds_alternative<display::Link>(item.what); };
    items.insert(std::find_if_not(last.base(), items.end(), is_link), gap);
}

Length pen_end(const display::Item& item) {
    Length x = item.at.x;
    for (const font::Glyph& glyph : std::get<display::Text>(item.what).glyphs) x += glyph.advance;
    return x;
}

void place_line(const text::Line& line, const block::Text& text, const std::vector<display::TagId>& tags, Point at,
                std::vector<display::Item>& items) {
    Stretch link;
    const auto finish_link = [&] {
        if (!link.url.empty()) items.push_back(link_item(link, text, at.y));
        link = {};
    };
    for (const text::Fragment& fragment : line.fragments) {
        const block::Paint& paint = text.paints[fragment.run];
        const auto& places = text.text.runs[fragment.run].places;
        const Span span = places.empty() ? Span{} : places.front();
        const display::TagId tag = tags[fragment.run];
        if (paint.url != link.url || tag != link.tag) finish_link();
        items.push_back({{at.x + fragment.x, at.y - fragment.rise},
                         display::Text{fragment.face, fragment.size, paint.color, fragment.text, fragment.glyphs},
                         tag,
                         span});
        if (paint.url.empty()) continue;
        if (link.url.empty()) link = {paint.url, tag, items.back().at.x, {}, span};
        link.end = pen_end(items.back());
    }
    finish_link();
    for (const text::Fragment& fragment : line.fragments) {
        const block::Paint& paint = text.paints[fragment.run];
        if (paint.emphasis == layout::Emphasis::dots)
            add_emphasis_dots(fragment, {at.x + fragment.x, at.y - fragment.rise}, paint.color, items);
    }
}

}  // namespace quoin::page
