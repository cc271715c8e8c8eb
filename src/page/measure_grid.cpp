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

/// How far a cell stands below the top of its row.
Length drop(layout::Valign valign, const Strip& cell, Length baseline, Length content, Length height) {
    switch (valign) {
        case layout::Valign::top: return {};
        case layout::Valign::bottom: return height - cell.height;
        case layout::Valign::center: return (height - cell.height) / 2;
        case layout::Valign::baseline: break;
    }
    if (cell.baseline == Length{}) return (height - cell.height) / 2;
    return baseline - cell.baseline + (height - content) / 2;
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

Strip Measurer::grid_row(const block::Grid& grid, const block::GridRow& row, const std::vector<Length>& widths) {
    std::vector<Strip> cells;
    std::vector<bool> are_one_line;
    Length baseline;
    Length above;  // the baseline, and what is below it
    Length below;
    Length highest;
    std::size_t track = 0;
    for (const block::GridCell& cell : row.cells) {
        const Length width = sum(widths, track, track + cell.span);
        track += cell.span;
        std::vector<Strip> strips = stack(cell.content, width - grid.left - grid.right);
        are_one_line.push_back(strips.size() == 1);
        Strip merged = merge(std::move(strips));
        shift(merged, grid.left, grid.top);
        merged.height += grid.top + grid.bottom;
        if (merged.baseline > Length{}) merged.baseline += grid.top;
        above = std::max(above, merged.baseline);
        if (merged.baseline > Length{}) below = std::max(below, merged.height - merged.baseline);
        highest = std::max(highest, merged.height);
        cells.push_back(std::move(merged));
    }
    const Length content = grid.valign == layout::Valign::baseline ? std::max(highest, above + below) : highest;
    Strip strip;
    strip.height = std::max(row.height, content);
    Length x;
    track = 0;
    bool is_one_line = false;  // the last cell that shows anything
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Edge edge = i == 0 ? grid.lines.left : row.cells[i].left.value_or(grid.lines.columns);
        add_line(edge, {{x - edge.width / 2, {}}, {edge.width, strip.height}}, grid.color, strip.items);
        x += sum(widths, track, track + row.cells[i].span);
        track += row.cells[i].span;
    }
    const Edge& right = grid.lines.right;
    add_line(right, {{x - right.width / 2, {}}, {right.width, strip.height}}, grid.color, strip.items);
    x = {};
    track = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Length y = drop(grid.valign, cells[i], above, content, strip.height);
        if (cells[i].baseline > Length{}) baseline = std::max(baseline, y + cells[i].baseline);
        shift(cells[i], x, y);
        if (is_one_line) bridge(strip.items, cells[i].items);
        if (!cells[i].items.empty()) is_one_line = are_one_line[i];
        std::move(cells[i].items.begin(), cells[i].items.end(), std::back_inserter(strip.items));
        std::move(cells[i].headings.begin(), cells[i].headings.end(), std::back_inserter(strip.headings));
        x += sum(widths, track, track + row.cells[i].span);
        track += row.cells[i].span;
    }
    strip.baseline = baseline;
    return strip;
}

Strip Measurer::repeated_head(const block::Grid& grid, const std::vector<Length>& widths) {
    const Purpose purpose = purpose_;
    if (purpose_ == Purpose::content) purpose_ = Purpose::artifact;
    Strip head = grid.head.empty() ? Strip{} : grid_row(grid, grid.head.front(), widths);
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

    std::vector<Strip> strips;
    const auto add = [&](const block::GridRow& row) {
        Strip strip = grid_row(grid, row, widths);
        const bool is_first = strips.empty() && !grid.joins_above;
        add_across(grid, is_first ? grid.lines.top : row.above.value_or(grid.lines.rows), {}, whole, strip.items);
        if (!is_first) strip.ends.head = {head};
        add_across(grid, grid.lines.bottom, strip.height, whole, strip.ends.foot);
        strips.push_back(std::move(strip));
    };
    if (!grid.joins_above && !grid.head.empty()) add(grid.head.front());
    const std::size_t heads = strips.size();
    for (const block::GridRow& row : grid.rows) add(row);
    for (const block::GridRow& row : grid.tail) add(row);
    const std::size_t count = grid.rows_above + strips.size() - heads;
    for (std::size_t i = count; !grid.joins_below && i < grid.fill_rows; ++i) {
        add(empty_row(grid));
        strips.back().is_filler = true;
    }
    if (strips.empty()) return strips;
    if (heads == 1 && strips.size() > 1) strips[1].is_glued = true;
    strips.front().joins_above = grid.joins_above;
    Strip& last = strips.back();
    if (!grid.joins_below) std::move(last.ends.foot.begin(), last.ends.foot.end(), std::back_inserter(last.items));
    if (!grid.joins_below) last.ends.foot.clear();
    return strips;
}

}  // namespace quoin::page
