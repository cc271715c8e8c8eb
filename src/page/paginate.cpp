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
///
/// `first_room` is what the first page has, `room` every other.
std::vector<Range> break_pages(const std::vector<Strip>& flow, Length first_room, Length room) {
    std::vector<Range> pages;
    std::size_t begin = 0;
    while (begin < flow.size()) {
        std::size_t end = begin;
        Length height;
        bool is_full = false;
        while (end < flow.size() && !is_full) {
            if (end > begin && flow[end].breaks_page) break;
            const Length next = height + flow[end].height + (end > begin ? flow[end].space_before : Length{});
            is_full = end > begin && next > (pages.empty() ? first_room : room);
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

/// A flow, where it stands on the first page and on the others, and how it was broken.
struct Flow {
    std::vector<Strip> strips;
    Point first;
    Point others;
    Length first_room;
    Length room;
    std::vector<Range> pages;
};

/// Sets flows on pages; knows one document.
class Paginator {
public:
    Paginator(const block::Document& source, const layout::PageSetup& setup, const font::FontBook& fonts,
              display::Document& document, Diagnostics& diagnostics)
        : source_{source},
          setup_{setup},
          document_{document},
          diagnostics_{diagnostics},
          measurer_{fonts, document.metadata.language, Purpose::content, diagnostics} {}

    void run() {
        const Length bottom = setup_.height - setup_.bottom;
        add_flow(source_.body, {setup_.left, setup_.top}, setup_.top, bottom,
                 setup_.width - setup_.left - setup_.right);
        const Range all{0, flows_.front().strips.size()};
        const Length head = source_.columns.empty() ? Length{} : height_of(flows_.front().strips, all);
        const Length top = setup_.top + head + (head > Length{} ? source_.column_space : Length{});
        for (const block::Column& column : source_.columns)
            add_flow(column.body, {column.x, top + column.top}, setup_.top + column.top, bottom - column.bottom,
                     column.width);
        document_.structure = measurer_.take_structure();
        std::size_t count = 1;
        for (const Flow& flow : flows_) count = std::max(count, flow.pages.size());
        document_.pages.assign(count, {{setup_.width, setup_.height}, {}});
        for (std::size_t page = 0; page < count; ++page) fill(page, page == 0 ? top : setup_.top);
    }

private:
    void add_flow(const block::Block& body, Point first, Length top, Length bottom, Length width) {
        Flow flow{measurer_.measure(body, width), first, {first.x, top}, bottom - first.y, bottom - top, {}};
        flow.pages = break_pages(flow.strips, flow.first_room, flow.room);
        flows_.push_back(std::move(flow));
    }

    /// Puts on one page what stands there, in reading order.
    void fill(std::size_t page, Length top) {
        for (const block::Column& column : source_.columns) {
            if (!column.background) continue;
            const Length begin = column.bleeds ? Length{} : top;
            const Length end = column.bleeds ? setup_.height : setup_.height - setup_.bottom;
            document_.pages[page].items.push_back({{column.box_x, begin},
                                                   display::Fill{{column.box_width, end - begin}, *column.background},
                                                   display::kArtifact,
                                                   {}});
        }
        for (const Flow& flow : flows_) {
            if (page >= flow.pages.size()) continue;
            place(flow.strips, flow.pages[page], page == 0 ? flow.first : flow.others, page, document_);
            const Length excess = height_of(flow.strips, flow.pages[page]) - (page == 0 ? flow.first_room : flow.room);
            if (excess <= Length{}) continue;
            diagnostics_.warning(
                {},
                fmt::format("page {} overflows by {:.1f} pt: what is kept together is higher than the page", page + 1,
                            excess.to_pt()),
                {"allow a page break inside it"});
        }
    }

    const block::Document& source_;
    const layout::PageSetup& setup_;
    display::Document& document_;
    Diagnostics& diagnostics_;
    Measurer measurer_;
    std::vector<Flow> flows_;  ///< what stands above the columns first
};

}  // namespace

display::Document paginate(const block::Document& source, const layout::PageSetup& setup, const Footer& footer,
                           display::Metadata metadata, const font::FontBook& fonts, Diagnostics& diagnostics) {
    display::Document document;
    document.images = source.images;
    document.metadata = std::move(metadata);
    Paginator{source, setup, fonts, document, diagnostics}.run();
    if (!footer) return document;
    for (std::size_t page = 0; page < document.pages.size(); ++page)
        place_footer(footer, setup, page, document, fonts, diagnostics);
    return document;
}

}  // namespace quoin::page
