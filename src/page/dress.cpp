#include "page/dress.h"

#include <algorithm>

#include "page/shapes.h"

namespace quoin::page {

namespace {

/// The middle of small letters above the baseline, in 1/1000 em: where a rail's dot stands.
constexpr int kDotHeight = 300;

Length rail_middle(const block::Rail& rail) { return std::max(rail.dot, rail.width) / 2; }

Length rail_room(const block::Box& box) { return box.rail ? rail_middle(*box.rail) + box.rail->offset : Length{}; }

display::Item fill(Point at, Size size, Color color) {
    return {at, display::Fill{size, color}, display::kArtifact, {}};
}

void add_sides(const Rect& area, const block::Border& border, std::vector<display::Item>& items) {
    const Length w = border.width;
    const Size across{area.size.width, w};
    const Size down{w, area.size.height};
    if (border.has_top) items.push_back(fill(area.origin, across, border.color));
    if (border.has_bottom) items.push_back(fill({area.origin.x, area.bottom() - w}, across, border.color));
    if (border.has_left) items.push_back(fill(area.origin, down, border.color));
    if (border.has_right) items.push_back(fill({area.right() - w, area.origin.y}, down, border.color));
}

bool is_one_piece(const block::Box& box) {
    return box.background || (box.border && (box.border->has_left || box.border->has_right));
}

void add_frame(std::vector<Strip>& strips, const block::Box& box, Length width) {
    if (is_one_piece(box)) {
        Strip& only = strips.front();
        const auto items = frame_items({{}, {width, only.height}}, box.background, box.border, box.radius);
        only.items.insert(only.items.begin(), items.begin(), items.end());
    } else if (box.border) {
        const Size line{width, box.border->width};
        Strip& last = strips.back();
        if (box.border->has_bottom)
            last.items.push_back(fill({{}, last.height - line.height}, line, box.border->color));
        if (box.border->has_top)
            strips.front().items.insert(strips.front().items.begin(), fill({}, line, box.border->color));
    }
}

void add_rail(std::vector<Strip>& strips, const block::Rail& rail) {
    const Length x = rail_middle(rail);
    for (std::size_t i = 0; i < strips.size(); ++i) {
        Strip& strip = strips[i];
        const Length y = strip.baseline > Length{} ? strip.baseline - rail.em.per_mille(kDotHeight) : strip.height / 2;
        const Length begin = i == 0 ? y : Length{};
        std::vector<display::Item> items{
            fill({x - rail.width / 2, begin}, {rail.width, strip.height - begin}, rail.color)};
        if (i == 0 && rail.dot > Length{}) {
            const Length r = rail.dot / 2;
            items.push_back(disc({{x - r, y - r}, {rail.dot, rail.dot}}, Part::whole, rail.color));
        }
        strip.items.insert(strip.items.begin(), items.begin(), items.end());
        strip.rails.push_back({x, rail.width, rail.color, begin});
    }
}

}  // namespace

Length room_beside(const block::Box& box) { return box.left + box.right + rail_room(box); }

std::vector<display::Item> frame_items(const Rect& area, std::optional<Color> background,
                                       const std::optional<block::Border>& border, Length radius) {
    std::vector<display::Item> items;
    if (background)
        items.push_back(radius > Length{} ? rounded(area, radius, *background)
                                          : fill(area.origin, area.size, *background));
    if (!border || border->width <= Length{}) return items;
    if (radius > Length{} && border->has_all())
        items.push_back(rounded_line(area, radius, border->width, border->color));
    else
        add_sides(area, *border, items);
    return items;
}

void dress(std::vector<Strip>& strips, const block::Box& box, Length width) {
    if (strips.empty()) return;
    if (is_one_piece(box)) strips = {merge(std::move(strips))};
    Strip& first = strips.front();
    shift(first, {}, box.top);
    first.height += box.top;
    if (first.baseline > Length{}) first.baseline += box.top;
    for (RailLine& rail : first.rails) rail.begin += box.top;
    strips.back().height += box.bottom;
    for (Strip& strip : strips) shift(strip, box.left, {});
    add_frame(strips, box, width - rail_room(box));
    if (!box.rail) return;
    for (Strip& strip : strips) shift(strip, rail_room(box), {});
    add_rail(strips, *box.rail);
}

}  // namespace quoin::page
