#include "page/paginate.h"

#include <fmt/format.h>

#include <iterator>

#include "page/break_pages.h"
#include "page/measure.h"

namespace quoin::page {

namespace {

void place(const std::vector<Strip>& flow, PageRange range, Point origin, std::size_t page,
           display::Document& document) {
    Length y = origin.y;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (i > range.begin) y += flow[i].space_before.per_mille(range.gaps);
        for (display::Item item : flow[i].items) {
            item.at = item.at + Point{origin.x, y};
            document.pages[page].items.push_back(std::move(item));
        }
        for (const Heading& heading : flow[i].headings)
            document.outline.push_back({heading.title, heading.level, page, y});
        y += flow[i].height;
    }
}

void place_footer(const Footer& footer, const layout::PageSetup& setup, std::size_t page, display::Document& document,
                  const font::FontBook& fonts, Diagnostics& diagnostics) {
    const block::Block block = footer(static_cast<int>(page) + 1, static_cast<int>(document.pages.size()));
    Measurer measurer{fonts, document.metadata.language, Purpose::artifact, diagnostics};
    Strip strip = merge(measurer.measure(block, setup.width - setup.left - setup.right));
    shift(strip, setup.left, setup.height - setup.footer_distance - strip.height);
    std::move(strip.items.begin(), strip.items.end(), std::back_inserter(document.pages[page].items));
}

}  // namespace

display::Document paginate(const block::Document& source, const layout::PageSetup& setup, const Footer& footer,
                           display::Metadata metadata, const font::FontBook& fonts, Diagnostics& diagnostics,
                           GapRange gaps) {
    display::Document document;
    document.images = source.images;
    document.metadata = std::move(metadata);

    Measurer measurer{fonts, document.metadata.language, Purpose::content, diagnostics};
    const std::vector<Strip> flow = measurer.measure(source.body, setup.width - setup.left - setup.right);
    document.structure = measurer.take_structure();

    const Length room = setup.height - setup.top - setup.bottom;
    const std::vector<PageRange> ranges = break_pages(flow, room, gaps);
    document.pages.assign(ranges.size(), {{setup.width, setup.height}, {}});
    for (std::size_t page = 0; page < ranges.size(); ++page) {
        place(flow, ranges[page], {setup.left, setup.top}, page, document);
        const Length excess = height_of(flow, ranges[page]) - room;
        if (excess > Length{}) {
            diagnostics.warning(
                {},
                fmt::format("page {} overflows by {:.1f} pt: what is kept together is higher than the page", page + 1,
                            excess.to_pt()),
                {"allow a page break inside it"});
        }
        if (footer) place_footer(footer, setup, page, document, fonts, diagnostics);
    }
    return document;
}

}  // namespace quoin::page
