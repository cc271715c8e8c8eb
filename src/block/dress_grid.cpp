#include <algorithm>

#include "block/dresser.h"

// Forms: the rows of a grid.
namespace quoin::block {

namespace {

/// An empty text takes a cell, but says nothing.
bool says_something(const Block& block) {
    const auto* const text = std::get_if<Text>(&block.what);
    return text == nullptr || !text->text.text.empty();
}

/// Words of the layout alone, no field of the CV.
bool is_label(const layout::GridCell& cell) {
    return !cell.content.empty() && std::all_of(cell.content.begin(), cell.content.end(), [](const layout::Box& box) {
        const auto* const text = std::get_if<layout::TextBox>(&box.what);
        if (text == nullptr || text->text.parts.empty()) return false;
        return std::all_of(text->text.parts.begin(), text->text.parts.end(),
                           [](const layout::Part& part) { return part.kind == layout::Part::Kind::literal; });
    });
}

}  // namespace

std::optional<GridRow> Dresser::grid_row(const layout::GridRow& box, const Scope& scope, const std::string& style) {
    if (!holds(box.condition, scope)) return std::nullopt;
    GridRow row;
    bool has_content = false;
    for (const layout::GridCell& cell : box.cells) {
        row.cells.push_back({boxes(cell.content, scope, style), cell.span, cell.left});
        const std::vector<Block>& content = row.cells.back().content;
        has_content = has_content || std::any_of(content.begin(), content.end(), says_something);
    }
    if (!has_content) return std::nullopt;
    row.cells.front().is_label = row.cells.size() > 1 && is_label(box.cells.front());
    row.above = box.above;
    return row;
}

std::vector<GridRow> Dresser::grid_rows(const std::vector<layout::GridRow>& rows, const layout::GridBox& grid,
                                        const Scope& scope, const std::string& style) {
    std::vector<GridRow> made;
    const Length em = styles_->find(style).em();
    for (const layout::GridRow& box : rows) {
        for (const Scope& inner : scopes_of(box.repeat, scope)) {
            auto row = grid_row(box, inner, style);
            if (!row) continue;
            row->height = box.height.value_or(grid.height).at(em);
            made.push_back(std::move(*row));
        }
    }
    return made;
}

std::optional<Block> Dresser::grid(const layout::GridBox& box, const Scope& scope, const std::string& style) {
    const Style& text = styles_->find(style);
    const Length em = text.em();
    unnamed_ = nullptr;  // a form has rows, not headings
    Grid grid;
    grid.rows = grid_rows(box.rows, box, scope, style);
    if (grid.rows.empty() && !box.rows.empty()) return std::nullopt;
    grid.head = grid_rows(box.head, box, scope, style);
    grid.tail = grid_rows(box.tail, box, scope, style);
    for (const layout::Track& track : box.columns)
        grid.tracks.push_back({track.kind, track.width.at(em), track.amount});
    grid.height = box.height.at(em);
    grid.fill_rows = box.fill_rows;
    grid.lines = box.lines;
    grid.color = box.color.value_or(text.color);
    grid.top = box.cell_padding.top.at(em);
    grid.bottom = box.cell_padding.bottom.at(em);
    grid.left = box.cell_padding.left.at(em);
    grid.right = box.cell_padding.right.at(em);
    grid.valign = box.valign;
    Block block;
    block.what = std::move(grid);
    return block;
}

}  // namespace quoin::block
