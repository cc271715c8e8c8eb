#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

std::optional<int> read_whole(const Node& node, Range range, Diagnostics& diagnostics) {
    return yaml::read_whole(node, static_cast<int>(range.least), static_cast<int>(range.most), diagnostics);
}

/// "0.5pt", "0.5pt dashed" or "none".
Edge read_edge(const Node& node, Edge otherwise, Diagnostics& diagnostics) {
    constexpr std::string_view kDashed = " dashed";
    const auto text = yaml::read_text(node, diagnostics);
    if (!text) return otherwise;
    if (*text == "none") return {Length{}, false};
    const bool is_dashed = text->ends_with(kDashed);
    const auto width = parse_length(trim(is_dashed ? text->substr(0, text->size() - kDashed.size()) : *text));
    if (width && *width >= Length{}) return {*width, is_dashed};
    diagnostics.error(node.span, fmt::format("'{}' is no line of a form", *text),
                      {"write 0.5pt, 0.5pt dashed or none"});
    return otherwise;
}

void read_edge(const Node& map, std::string_view key, Edge& edge, Diagnostics& diagnostics) {
    with(map, key, [&](const Node& n) { edge = read_edge(n, edge, diagnostics); });
}

void read_outer(const Node& node, GridLines& lines, Diagnostics& diagnostics) {
    constexpr auto kNames = yaml::names(kOuterKeys);
    const std::array<Edge*, 4> places{&lines.top, &lines.bottom, &lines.left, &lines.right};
    if (node.is_map()) yaml::check_keys(node, kNames, "an outer border", diagnostics);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (node.is_map())
            read_edge(node, kNames[i], *places[i], diagnostics);
        else if (i == 0)
            *places[i] = read_edge(node, *places[i], diagnostics);
        else
            *places[i] = *places[0];
    }
}

/// Reads the rows of one grid.
class GridReader {
public:
    GridReader(std::size_t columns, Scope scope, Diagnostics& diagnostics)
        : columns_{columns}, scope_{scope}, diagnostics_{diagnostics} {}

    /// A list of rows.
    std::vector<GridRow> rows(const Node& list) const {
        std::vector<GridRow> rows;
        if (!expect_list(list)) return rows;
        for (const Node& node : list.items) rows.push_back(row(node));
        return rows;
    }

    /// A list of cells, or a map that has them.
    GridRow row(const Node& node) const {
        GridRow row;
        if (!node.is_map()) {
            cells(node, scope_, row);
            return row;
        }
        yaml::check_keys(node, yaml::names(kGridRowKeys), "a row of a grid", diagnostics_);
        row.condition = read_condition(node, scope_, diagnostics_);
        with(node, "for", [&](const Node& n) { row.repeat = read_list_field(n, scope_, diagnostics_); });
        with(node, "height", [&](const Node& n) { row.height = read_measure(n, diagnostics_); });
        with(node, "above", [&](const Node& n) { row.above = read_edge(n, Edge{}, diagnostics_); });
        const Scope inner = row.repeat == Field::roles ? Scope::role : scope_;
        if (const Node* const list = node.find("cells"))
            cells(*list, inner, row);
        else
            diagnostics_.error(node.span, "this row has no cells", {"write {cells: [a, b], height: 7mm}"});
        return row;
    }

private:
    bool expect_list(const Node& node) const {
        if (node.is_list()) return true;
        diagnostics_.error(node.span, fmt::format("expected a list, found {}", yaml::describe(node.kind)),
                           {"write […]"});
        return false;
    }

    void cells(const Node& list, Scope scope, GridRow& row) const {
        if (!expect_list(list)) return;
        std::size_t taken = 0;
        for (const Node& node : list.items) {
            row.cells.push_back(cell(node, scope));
            taken += row.cells.back().span;
        }
        if (taken == columns_) return;
        diagnostics_.error(list.span, fmt::format("the cells take {} of {} columns", taken, columns_),
                           {"write [] for an empty cell, span: 2 for one that takes two columns"});
    }

    /// A text, a block with `span` and `left` beside its own keys, or a list of blocks.
    GridCell cell(const Node& node, Scope scope) const {
        GridCell cell;
        if (node.is_scalar()) {
            Box box;
            box.span = node.span;
            box.what = TextBox{parse_template(node, scope, diagnostics_), {}, {}};
            cell.content.push_back(std::move(box));
            return cell;
        }
        Node block = node;
        const auto is_own = [](const auto& entry) {
            constexpr auto kNames = yaml::names(kGridCellKeys);
            return std::find(kNames.begin(), kNames.end(), entry.first.text) != kNames.end();
        };
        std::erase_if(block.entries, is_own);
        with(node, "span", [&](const Node& n) {
            cell.span = static_cast<std::size_t>(read_whole(n, kSpans, diagnostics_).value_or(1));
        });
        with(node, "left", [&](const Node& n) { cell.left = read_edge(n, Edge{}, diagnostics_); });
        if (!block.is_map() || !block.entries.empty()) cell.content = read_boxes(block, scope, diagnostics_);
        return cell;
    }

    std::size_t columns_;
    Scope scope_;
    Diagnostics& diagnostics_;
};

void read_lines(const Node& node, GridBox& grid, Diagnostics& diagnostics) {
    GridLines& lines = grid.lines;
    if (node.is_scalar()) {
        const Edge all = read_edge(node, Edge{}, diagnostics);
        lines = {all, all, all, all, all, all};
        return;
    }
    if (!yaml::expect_map(node, "the border of a grid", diagnostics)) return;
    yaml::check_keys(node, yaml::names(kGridBorderKeys), "the border of a grid", diagnostics);
    with(node, "outer", [&](const Node& n) { read_outer(n, lines, diagnostics); });
    read_edge(node, "inner", lines.rows, diagnostics);
    lines.columns = node.find("inner") == nullptr ? lines.columns : lines.rows;
    read_edge(node, "rows", lines.rows, diagnostics);
    read_edge(node, "columns", lines.columns, diagnostics);
    with(node, "color", [&](const Node& n) { grid.color = yaml::read_color(n, diagnostics); });
}

}  // namespace

GridBox read_grid(const Node& map, Scope scope, Diagnostics& diagnostics) {
    GridBox grid;
    if (!yaml::expect_map(map, "a grid", diagnostics)) return grid;
    yaml::check_keys(map, yaml::names(kGridKeys), "a grid", diagnostics);
    with(map, "columns", [&](const Node& n) {
        for (const Node& column : n.items) grid.columns.push_back(read_track(column, diagnostics));
    });
    if (grid.columns.empty()) {
        diagnostics.error(map.span, "a grid needs columns", {"write columns: [19mm, 12mm, 1fr]"});
        return grid;
    }
    const GridReader reader{grid.columns.size(), scope, diagnostics};
    with(map, "rows", [&](const Node& n) { grid.rows = reader.rows(n); });
    with(map, "head", [&](const Node& n) { grid.head = {reader.row(n)}; });
    with(map, "tail", [&](const Node& n) { grid.tail = {reader.row(n)}; });
    with(map, "height", [&](const Node& n) { grid.height = read_measure(n, diagnostics).value_or(grid.height); });
    with(map, "fill-rows", [&](const Node& n) {
        grid.fill_rows = static_cast<std::size_t>(read_whole(n, kFillRows, diagnostics).value_or(1));
    });
    with(map, "border", [&](const Node& n) { read_lines(n, grid, diagnostics); });
    with(map, "cell-padding", [&](const Node& n) { grid.cell_padding = read_sides(n, diagnostics); });
    with(map, "valign", [&](const Node& n) { grid.valign = read_valign(n, diagnostics).value_or(grid.valign); });
    if (grid.rows.empty() && grid.fill_rows == 0)
        diagnostics.error(map.span, "a grid needs rows", {"write rows: [[a, b]] or fill-rows: 7"});
    return grid;
}

}  // namespace quoin::layout
