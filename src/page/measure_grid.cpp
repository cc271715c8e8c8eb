#include <algorithm>
#include <iterator>

#include "page/apply_setting.h"
#include "page/measure.h"
#include "page/place_line.h"
#include "page/shapes.h"

// Forms: rows of cells with lines between them, and texts that shrink to their cells.
namespace quoin::page {

namespace {

using layout::Edge;

/// A dash and the gap after it, in widths of the line.
constexpr std::int64_t kDash = 3;

/// The row whose columns are those of a grid.
block::Row columns_of(const block::Grid& grid) {
    block::Row row;
    row.tracks = grid.tracks;
    row.is_even = true;
    return row;
}

void add_line(const Edge& edge, const Rect& area, Color color, std::vector<display::Item>& items) {
    if (edge.width <= Length{}) return;
    items.push_back(edge.is_dashed
                        ? dashes(area, edge.width * kDash, color)
                        : display::Item{area.origin, display::Fill{area.size, color}, display::kArtifact, {}});
}

/// A line across a grid at `y`; that of its edge reaches around the corners.
void add_across(const block::Grid& grid, const Edge& edge, Length y, Length width, std::vector<display::Item>& items) {
    const Length left = grid.lines.left.width / 2;
    const Length right = grid.lines.right.width / 2;
    add_line(edge, {{-left, y - edge.width / 2}, {left + width + right, edge.width}}, grid.color, items);
}

Length sum(const std::vector<Length>& widths, std::size_t begin, std::size_t end) {
    Length total;
    for (std::size_t i = begin; i < end; ++i) total += widths[i];
    return total;
}

/// What stands in a cell, padding included, and where its row puts it.
struct Cell {
    Strip strip;
    Length x;
    Length y;
    bool is_one_line = false;
    bool is_text() const { return strip.baseline > Length{}; }
};

/// How high a row must be for its cells.
Length height_of(layout::Valign valign, const std::vector<Cell>& cells) {
    Length highest;
    Length above;
    Length below;  // the common baseline
    for (const Cell& cell : cells) {
        highest = std::max(highest, cell.strip.height);
        if (!cell.is_text()) continue;
        above = std::max(above, cell.strip.baseline);
        below = std::max(below, cell.strip.height - cell.strip.baseline);
    }
    return valign == layout::Valign::baseline ? std::max(highest, above + below) : highest;
}

/// Puts the cells of a row that is `height` high where `valign` says, `content` being what they need.
void align(layout::Valign valign, Length content, Length height, std::vector<Cell>& cells) {
    if (valign == layout::Valign::top) return;
    Length line;  // the baseline that cells have in common
    for (Cell& cell : cells) {
        const Length rest = height - cell.strip.height;
        cell.y = valign == layout::Valign::bottom ? rest : rest / 2;
        if (!cell.is_text()) continue;
        if (valign == layout::Valign::baseline) line = std::max(line, (height - content) / 2 + cell.strip.baseline);
        if (valign == layout::Valign::center && cell.is_one_line) line = std::max(line, cell.y + cell.strip.baseline);
    }
    for (Cell& cell : cells) {
        const bool has_line =
            valign == layout::Valign::baseline || (valign == layout::Valign::center && cell.is_one_line);
        if (has_line && cell.is_text()) cell.y = line - cell.strip.baseline;
    }
}

/// The lines left of the cells, and right of the last.
void add_uprights(const block::Grid& grid, const block::GridRow& row, const std::vector<Cell>& cells, Length width,
                  Strip& strip) {
    const auto add = [&](const Edge& edge, Length x) {
        add_line(edge, {{x - edge.width / 2, {}}, {edge.width, strip.height}}, grid.color, strip.items);
    };
    for (std::size_t i = 0; i < cells.size(); ++i)
        add(i == 0 ? grid.lines.left : row.cells[i].left.value_or(grid.lines.columns), cells[i].x);
    add(grid.lines.right, width);
}

block::GridRow empty_row(const block::Grid& grid) {
    return {std::vector<block::GridCell>(grid.tracks.size()), grid.height, {}};
}

/// The size at which a text as wide as `width` takes no more than `measure`, in whole tenths of a point.
Length shrunk_em(const block::Text& text, Length width, Length measure) {
    const Length wanted = Length::units(text.em.units() * std::max(measure, Length{}).units() / width.units());
    const std::int64_t tenths = wanted.units() * 10 / Length::kUnitsPerPt;
    return std::max(Length::pt(1) * tenths / 10, *text.least_em);
}

}  // namespace

std::vector<Strip> Measurer::shrunk_text(const block::Text& text, display::Role role, Length width) {
    const Length hang = text.icon ? text.icon->advance : Length{};
    FitScale scale;
    // As fractions of a size: what is counted in tenths of a point elsewhere.
    scale.nominal.size = static_cast<int>(text.em.units());
    scale.wanted.size = static_cast<int>(shrunk_em(text, paragraphs_.natural_width(text), width - hang).units());
    block::Block nominal;
    nominal.what = text;
    block::Block shrunk = nominal;
    apply_setting(nominal, scale, shrunk);
    const block::Text& small = std::get<block::Text>(shrunk.what);
    if (purpose_ == Purpose::heights) {
        const Length measure = Length::units((width - hang).units() * text.em.units() / small.em.units());
        return bare_lines(small, paragraphs_.line_count(text, measure));
    }
    const text::Paragraph paragraph = paragraphs_.prepare(small);
    return set_lines(small, paragraph.lines(width - hang, paragraphs_.diagnostics()), role, width);
}

Wishes Measurer::wishes_of(const block::Grid& grid) {
    Wishes wishes(grid.tracks.size());
    for (const auto* rows : {&grid.head, &grid.rows, &grid.tail}) {
        for (const block::GridRow& row : *rows) {
            std::size_t at = 0;
            for (const block::GridCell& cell : row.cells) {
                for (const block::Block& part : cell.content) {
                    if (cell.span == 1) wishes[at] = std::max(wishes[at], natural_width(part) + grid.left + grid.right);
                }
                at += cell.span;
            }
        }
    }
    return wishes;
}

void Measurer::collect_wishes(const block::Grid& grid) {
    for (const auto* rows : {&grid.head, &grid.rows, &grid.tail}) {
        for (const block::GridRow& row : *rows) {
            for (const block::GridCell& cell : row.cells) {
                for (const block::Block& part : cell.content) collect_wishes(part);
            }
        }
    }
    if (grid.chain == 0) return;
    Wishes& shared = chains_[grid.chain];
    const Wishes own = wishes_of(grid);
    shared.resize(own.size());
    for (std::size_t i = 0; i < own.size(); ++i) shared[i] = std::max(shared[i], own[i]);
}

/// Grids that go on from one another are one table, unless a section ends between them.
display::TagId Measurer::open_table(const block::Grid& grid) {
    const bool goes_on = grid.joins_above && table_ != display::kArtifact && structure_.tags[table_].parent == parent_;
    return goes_on && purpose_ == Purpose::content ? table_ : open(display::Role::table);
}

/// What follows stands in the cell.
void Measurer::open_cell(const block::GridCell& cell, RowKind kind) {
    const bool is_header = kind == RowKind::head || cell.is_label;
    parent_ = open(is_header ? display::Role::table_header : display::Role::table_cell);
    if (parent_ != display::kArtifact) structure_.tags[parent_].columns = cell.span;
}

Strip Measurer::grid_row(const block::Grid& grid, const block::GridRow& row, const std::vector<Length>& widths,
                         RowKind kind) {
    std::vector<Cell> cells;
    std::size_t track = 0;
    const display::TagId outer = parent_;
    const display::TagId row_tag = open(display::Role::table_row);
    for (const block::GridCell& cell : row.cells) {
        const Length width = sum(widths, track, track + cell.span);
        parent_ = row_tag;
        open_cell(cell, kind);
        std::vector<Strip> strips = stack(cell.content, width - grid.left - grid.right);
        const bool is_one_line = strips.size() == 1;
        Strip merged = merge(std::move(strips));
        shift(merged, grid.left, grid.top);
        merged.height += grid.top + grid.bottom;
        if (merged.baseline > Length{}) merged.baseline += grid.top;
        cells.push_back({std::move(merged), sum(widths, 0, track), {}, is_one_line});
        track += cell.span;
    }
    parent_ = outer;
    const Length content = height_of(grid.valign, cells);
    Strip strip;
    strip.height = std::max(row.height, content);
    align(grid.valign, content, strip.height, cells);
    add_uprights(grid, row, cells, sum(widths, 0, widths.size()), strip);
    bool is_one_line = false;  // the last cell that shows anything
    for (Cell& cell : cells) {
        const Length first_line = cell.y + cell.strip.baseline;
        if (cell.is_text() && (strip.baseline == Length{} || first_line < strip.baseline)) strip.baseline = first_line;
        shift(cell.strip, cell.x, cell.y);
        if (is_one_line) bridge(strip.items, cell.strip.items);
        if (!cell.strip.items.empty()) is_one_line = cell.is_one_line;
        std::move(cell.strip.items.begin(), cell.strip.items.end(), std::back_inserter(strip.items));
        std::move(cell.strip.headings.begin(), cell.strip.headings.end(), std::back_inserter(strip.headings));
    }
    return strip;
}

Strip Measurer::repeated_head(const block::Grid& grid, const std::vector<Length>& widths) {
    const Purpose purpose = purpose_;
    if (purpose_ == Purpose::content) purpose_ = Purpose::artifact;
    Strip head = grid.head.empty() ? Strip{} : grid_row(grid, grid.head.front(), widths, RowKind::head);
    purpose_ = purpose;
    head.headings.clear();
    add_across(grid, grid.lines.top, {}, sum(widths, 0, widths.size()), head.items);
    return head;
}

std::vector<Strip> Measurer::grid(const block::Grid& grid, Length width) {
    const auto shared = chains_.find(grid.chain);
    const Wishes wishes = grid.chain == 0 || shared == chains_.end() ? wishes_of(grid) : shared->second;
    const std::vector<Length> widths = column_widths(columns_of(grid), wishes, wishes, width);
    const Length whole = sum(widths, 0, widths.size());
    const Strip head = repeated_head(grid, widths);
    const display::TagId outer = parent_;
    const display::TagId table = open_table(grid);
    parent_ = table;

    std::vector<Strip> strips;
    const auto add = [&](const block::GridRow& row, RowKind kind = RowKind::body) {
        Strip strip = grid_row(grid, row, widths, kind);
        const bool is_first = strips.empty() && !grid.joins_above;
        add_across(grid, is_first ? grid.lines.top : row.above.value_or(grid.lines.rows), {}, whole, strip.items);
        if (!is_first) strip.ends.head = {head};
        add_across(grid, grid.lines.bottom, strip.height, whole, strip.ends.foot);
        strips.push_back(std::move(strip));
    };
    if (!grid.joins_above && !grid.head.empty()) add(grid.head.front(), RowKind::head);
    const std::size_t heads = strips.size();
    for (const block::GridRow& row : grid.rows) add(row);
    for (const block::GridRow& row : grid.tail) add(row);
    const std::size_t count = grid.rows_above + strips.size() - heads;
    for (std::size_t i = count; !grid.joins_below && i < grid.fill_rows; ++i) {
        add(empty_row(grid));
        strips.back().is_filler = true;
    }
    parent_ = outer;
    table_ = table;
    if (strips.empty()) return strips;
    if (heads == 1 && strips.size() > 1) strips[1].is_glued = true;
    strips.front().joins_above = grid.joins_above;
    Strip& last = strips.back();
    if (!grid.joins_below) std::move(last.ends.foot.begin(), last.ends.foot.end(), std::back_inserter(last.items));
    if (!grid.joins_below) last.ends.foot.clear();
    return strips;
}

}  // namespace quoin::page
