#include "page/strip.h"

#include <iterator>

namespace quoin::page {

void shift(Strip& strip, Length dx, Length dy) {
    for (display::Item& item : strip.items) item.at = item.at + Point{dx, dy};
}

Strip merge(std::vector<Strip> strips) {
    if (strips.empty()) return {};
    Strip merged = std::move(strips.front());
    for (std::size_t i = 1; i < strips.size(); ++i) {
        const Length top = merged.height + strips[i].space_before;
        shift(strips[i], {}, top);
        merged.height = top + strips[i].height;
        std::move(strips[i].items.begin(), strips[i].items.end(), std::back_inserter(merged.items));
        std::move(strips[i].headings.begin(), strips[i].headings.end(), std::back_inserter(merged.headings));
    }
    return merged;
}

}  // namespace quoin::page
