#include <fmt/format.h>

#include <algorithm>

#include "layout/parts.h"

namespace quoin::layout {

namespace {

/// Complains of columns that cannot stand side by side. Only what is in mm or pt is counted: nothing that could fit is
/// called too wide.
class WidthChecker {
public:
    explicit WidthChecker(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    void boxes(const std::vector<Box>& boxes, Length available) const {
        for (const Box& box : boxes) this->box(box, available - box.padding.left.fixed - box.padding.right.fixed);
    }

    /// What columns leave over of `available`; an error at `span` if they need more.
    Length rest(const std::vector<Track>& columns, Length gap, Length available, Span span) const {
        const Length gaps = gap * static_cast<std::int64_t>(std::max<std::size_t>(columns.size(), 1) - 1);
        Length need = gaps;
        bool has_fixed = false;
        for (const Track& column : columns) {
            if (column.kind == Track::Kind::fixed) need += column.width.fixed;
            if (column.kind == Track::Kind::percent) need += (available - gaps).per_mille(column.amount);
            has_fixed = has_fixed || column.kind == Track::Kind::fixed;
        }
        if (need > available && has_fixed) {
            diagnostics_.error(span,
                               fmt::format("these columns are {:.1f} mm wider than the {:.1f} mm that they have",
                                           in_mm(need - available), in_mm(available)),
                               {"make one of them narrower, or 1fr"});
        }
        return available - need;
    }

private:
    static double in_mm(Length length) { return length.to_pt() * 25.4 / 72; }

    void box(const Box& box, Length available) const {
        if (const auto* stack = std::get_if<StackBox>(&box.what)) boxes(stack->children, available);
        if (const auto* row = std::get_if<RowBox>(&box.what)) {
            const Length rest = this->rest(row->columns, row->gap.fixed, available, box.span);
            for (std::size_t i = 0; i < std::min(row->cells.size(), row->columns.size()); ++i)
                boxes({row->cells[i]}, width(row->columns[i], available, rest));
        }
        if (const auto* grid = std::get_if<GridBox>(&box.what)) this->grid(*grid, box.span, available);
    }

    void grid(const GridBox& grid, Span span, Length available) const {
        const Length rest = this->rest(grid.columns, {}, available, span);
        for (const auto* rows : {&grid.head, &grid.rows, &grid.tail}) {
            for (const GridRow& row : *rows) {
                std::size_t track = 0;
                for (const GridCell& cell : row.cells) {
                    Length room;
                    for (std::size_t i = 0; i < cell.span && track < grid.columns.size(); ++i, ++track)
                        room += width(grid.columns[track], available, rest);
                    boxes(cell.content, room);
                }
            }
        }
    }

    /// As wide as a column can get.
    static Length width(const Track& column, Length available, Length rest) {
        if (column.kind == Track::Kind::fixed && column.width.em == 0) return column.width.fixed;
        if (column.kind == Track::Kind::percent) return available.per_mille(column.amount);
        return std::max(column.kind == Track::Kind::fixed ? available : rest, Length{});
    }

    Diagnostics& diagnostics_;
};

}  // namespace

void check_widths(const Layout& layout, Diagnostics& diagnostics) {
    const WidthChecker checker{diagnostics};
    const Length text = layout.page.width - layout.page.left - layout.page.right;
    for (const auto* boxes : {&layout.header, &layout.section, &layout.footer, &layout.running})
        checker.boxes(*boxes, text);
    for (const auto& [type, boxes] : layout.entry) checker.boxes(boxes, text);
    if (layout.columns.empty()) return;
    std::vector<Track> tracks;
    for (const Column& column : layout.columns) tracks.push_back(column.width);
    checker.rest(tracks, layout.column_gap.fixed, text, layout.columns.front().span);
}

}  // namespace quoin::layout
