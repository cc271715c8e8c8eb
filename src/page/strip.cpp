#include "page/strip.h"

#include <algorithm>
#include <iterator>

namespace quoin::page {

void shift(Strip& strip, Length dx, Length dy) {
    for (display::Item& item : strip.items) item.at = item.at + Point{dx, dy};
    for (display::Item& item : strip.ends.foot) item.at = item.at + Point{dx, dy};
    for (Strip& head : strip.ends.head) shift(head, dx, {});
    for (RailLine& rail : strip.rails) rail.x += dx;
}

std::vector<display::Item> rail_joints(const Strip& above, const Strip& below, Length gap) {
    std::vector<display::Item> joints;
    for (const RailLine& rail : below.rails) {
        const bool goes_on = std::any_of(above.rails.begin(), above.rails.end(),
                                         [&](const RailLine& other) { return rail.continues(other); });
        const Length height = gap + rail.begin;
        if (!goes_on || height <= Length{}) continue;
        joints.push_back(
            {{rail.x - rail.width / 2, -gap}, display::Fill{{rail.width, height}, rail.color}, display::kArtifact, {}});
    }
    return joints;
}

Strip merge(std::vector<Strip> strips) {
    if (strips.empty()) return {};
    Strip merged = std::move(strips.front());
    Strip above;
    above.rails = merged.rails;
    for (std::size_t i = 1; i < strips.size(); ++i) {
        std::vector<display::Item> joints = rail_joints(above, strips[i], strips[i].space_before);
        strips[i].items.insert(strips[i].items.begin(), joints.begin(), joints.end());
        above.rails = strips[i].rails;
        const Length top = merged.height + strips[i].space_before;
        shift(strips[i], {}, top);
        merged.height = top + strips[i].height;
        std::move(strips[i].items.begin(), strips[i].items.end(), std::back_inserter(merged.items));
        std::move(strips[i].headings.begin(), strips[i].headings.end(), std::back_inserter(merged.headings));
    }
    merged.rails.clear();
    merged.ends = {};
    merged.is_filler = false;
    return merged;
}

}  // namespace quoin::page
