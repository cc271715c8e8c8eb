#include "page/paginate.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "page/flow.h"

namespace quoin::page {

namespace {

void place(const std::vector<Strip>& flow, PageRange range, Point origin, std::size_t page,
           display::Document& document) {
    Length y = origin.y;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        std::vector<display::Item> items;
        if (i == range.begin && !flow[i].ends.head.empty()) {
            place(flow[i].ends.head, {0, 1}, {origin.x, y}, page, document);
            y += head_height(flow[i]);
        }
        if (i > range.begin) {
            const Length gap = flow[i].space_before.per_mille(range.gaps);
            y += gap;
            items = rail_joints(flow[i - 1], flow[i], gap);
        }
        items.insert(items.end(), flow[i].items.begin(), flow[i].items.end());
        if (i + 1 == range.end) items.insert(items.end(), flow[i].ends.foot.begin(), flow[i].ends.foot.end());
        for (display::Item& item : items) {
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

/// Sets flows on pages; knows one document.
class Paginator {
public:
    Paginator(const block::Document& source, const layout::PageSetup& setup, GapRange gaps, const font::FontBook& fonts,
              display::Document& document, Diagnostics& diagnostics)
        : source_{source}, setup_{setup}, document_{document}, diagnostics_{diagnostics} {
        Measurer measurer{fonts, document.metadata.language, Purpose::content, diagnostics};
        flows_ = measure_flows(source, setup, measurer);
        document.structure = measurer.take_structure();
        for (const Flow& flow : flows_) ranges_.push_back(break_pages(flow.strips, flow.rooms, gaps));
    }

    void run() {
        std::size_t count = 1;
        for (const auto& ranges : ranges_) count = std::max(count, ranges.size());
        document_.pages.assign(count, {{setup_.width, setup_.height}, {}});
        for (std::size_t page = 0; page < count; ++page) fill(page);
    }

private:
    /// Puts on one page what stands there, in reading order.
    void fill(std::size_t page) {
        for (std::size_t i = 0; i < source_.columns.size(); ++i) draw_background(i, page);
        for (std::size_t i = 0; i < flows_.size(); ++i) {
            if (page >= ranges_[i].size()) continue;
            const Flow& flow = flows_[i];
            const PageRange& range = ranges_[i][page];
            place(flow.strips, range, page == 0 ? flow.first : flow.others, page, document_);
            check_height(height_of(flow.strips, range), page == 0 ? flow.rooms.first : flow.rooms.others, page);
        }
    }

    void draw_background(std::size_t index, std::size_t page) {
        const block::Column& column = source_.columns[index];
        if (!column.background) return;
        const Flow& flow = flows_[index + 1];  // the first is the body
        const Length top = (page == 0 ? flow.first : flow.others).y - column.top;
        const Length begin = column.bleeds ? Length{} : top;
        const Length end = column.bleeds ? setup_.height : setup_.height - setup_.bottom;
        document_.pages[page].items.push_back({{column.box_x, begin},
                                               display::Fill{{column.box_width, end - begin}, *column.background},
                                               display::kArtifact,
                                               {}});
    }

    void check_height(Length height, Length room, std::size_t page) const {
        const Length excess = height - room;
        if (excess <= Length{}) return;
        diagnostics_.warning(
            {},
            fmt::format("page {} overflows by {:.1f} pt: what is kept together is higher than the page", page + 1,
                        excess.to_pt()),
            {"allow a page break inside it"});
    }

    const block::Document& source_;
    const layout::PageSetup& setup_;
    display::Document& document_;
    Diagnostics& diagnostics_;
    std::vector<Flow> flows_;                     ///< what stands above the columns first
    std::vector<std::vector<PageRange>> ranges_;  ///< of each flow
};

}  // namespace

display::Document paginate(const block::Document& source, const layout::PageSetup& setup, const Footer& footer,
                           display::Metadata metadata, const font::FontBook& fonts, Diagnostics& diagnostics,
                           GapRange gaps) {
    display::Document document;
    document.images = source.images;
    document.metadata = std::move(metadata);
    Paginator{source, setup, gaps, fonts, document, diagnostics}.run();
    if (!footer) return document;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        place_footer(footer, setup, page, document, fonts, diagnostics);
    return document;
}

}  // namespace quoin::page
