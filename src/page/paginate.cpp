#include "page/paginate.h"

#include <fmt/format.h>

#include <iterator>

#include "page/measure.h"

namespace quoin::page {

namespace {

/// Strips [begin, end) of the flow make one page.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// How far the strips of one page reach down, gaps included.
Length height_of(const std::vector<Strip>& flow, Range range) {
    Length height;
    for (std::size_t i = range.begin; i < range.end; ++i)
        height += flow[i].height + (i > range.begin ? flow[i].space_before : Length{});
    return height;
}

/// The last place before `end` where a page may break, or `end` if there is none after `begin`.
std::size_t last_break(const std::vector<Strip>& flow, std::size_t begin, std::size_t end) {
    for (std::size_t i = end; i > begin; --i) {
        if (i == flow.size() || !flow[i].is_glued) return i;
    }
    return end;
}

/// Fills pages from the top; a page ends before the strip that does not fit, or earlier to keep what belongs together.
std::vector<Range> break_pages(const std::vector<Strip>& flow, Length room) {
    std::vector<Range> pages;
    std::size_t begin = 0;
    while (begin < flow.size()) {
        std::size_t end = begin;
        Length height;
        bool is_full = false;
        while (end < flow.size() && !is_full) {
            if (end > begin && flow[end].breaks_page) break;
            const Length next = height + flow[end].height + (end > begin ? flow[end].space_before : Length{});
            is_full = end > begin && next > room;
            if (!is_full) {
                height = next;
                ++end;
            }
        }
        if (is_full) end = last_break(flow, begin, end);
        pages.push_back({begin, end});
        begin = end;
    }
    if (pages.empty()) pages.push_back({});
    return pages;
}

void place(const std::vector<Strip>& flow, Range range, Point origin, std::size_t page, display::Document& document) {
    Length y = origin.y;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (i > range.begin) y += flow[i].space_before;
        const Strip& strip = flow[i];
        std::vector<display::Item> items =
            i > range.begin ? rail_joints(flow[i - 1], strip) : std::vector<display::Item>{};
        items.insert(items.end(), strip.items.begin(), strip.items.end());
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

}  // namespace

display::Document paginate(const block::Document& source, const layout::PageSetup& setup, const Footer& footer,
                           display::Metadata metadata, const font::FontBook& fonts, Diagnostics& diagnostics) {
    display::Document document;
    document.images = source.images;
    document.metadata = std::move(metadata);

    Measurer measurer{fonts, document.metadata.language, Purpose::content, diagnostics};
    const std::vector<Strip> flow = measurer.measure(source.body, setup.width - setup.left - setup.right);
    document.structure = measurer.take_structure();

    const Length room = setup.height - setup.top - setup.bottom;
    const std::vector<Range> ranges = break_pages(flow, room);
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
