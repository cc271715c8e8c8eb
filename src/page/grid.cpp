#include "page/grid.h"

namespace quoin::page {

namespace {

constexpr Color kGrid{0x9f, 0xd3, 0xf5};
constexpr Length kHair = Length::pt(0.25);

display::Item line(Point at, Size size) { return {at, display::Fill{size, kGrid}, display::kArtifact, {}}; }

}  // namespace

Length first_baseline(const Rhythm& rhythm) { return (rhythm.pitch - rhythm.em) / 2 + rhythm.em.per_mille(880); }

void draw_baseline_grid(display::Document& document, const layout::PageSetup& setup, const Rhythm& rhythm) {
    const Length width = setup.width - setup.left - setup.right;
    const Length bottom = setup.height - setup.bottom;
    std::vector<display::Item> grid;
    for (const Length x : {setup.left, setup.left + width})
        grid.push_back(line({x, setup.top}, {kHair, bottom - setup.top}));
    for (Length y = setup.top + first_baseline(rhythm); y < bottom && rhythm.pitch > Length{}; y += rhythm.pitch)
        grid.push_back(line({setup.left, y}, {width, kHair}));
    for (display::Page& page : document.pages) page.items.insert(page.items.begin(), grid.begin(), grid.end());
}

}  // namespace quoin::page
