#include "page/running.h"

#include <fmt/format.h>

#include "page/measure.h"

namespace quoin::page {

void place_running(const std::function<block::Block(int page, int pages)>& line, const layout::PageSetup& setup,
                   const font::FontBook& fonts, display::Document& document, Diagnostics& diagnostics) {
    const std::size_t pages = document.pages.size();
    for (std::size_t page = 1; page < pages; ++page) {
        const block::Block block = line(static_cast<int>(page) + 1, static_cast<int>(pages));
        Measurer measurer{fonts, document.metadata.language, Purpose::artifact, diagnostics};
        Strip strip = merge(measurer.measure(block, setup.width - setup.left - setup.right));
        const Length excess = setup.running_distance + strip.height - setup.top;
        if (page == 1 && excess > Length{}) {
            diagnostics.warning({}, fmt::format("the running lines reach {:.1f} pt into the text", excess.to_pt()),
                                {"make the margin at the top wider, or running-distance smaller"});
        }
        shift(strip, setup.left, setup.running_distance);
        std::vector<display::Item>& items = document.pages[page].items;
        items.insert(items.begin(), strip.items.begin(), strip.items.end());
    }
}

}  // namespace quoin::page
