#include "block/level_headings.h"

#include <algorithm>

namespace quoin::block {

namespace {

constexpr std::size_t kMostLevels = 3;

bool is_heading(display::Role role) { return role >= display::Role::h1 && role <= display::Role::h3; }

/// Walks blocks in reading order.
class Leveller {
public:
    void walk(Block& block) {
        // Each section begins anew, since pages may show sections in another order.
        if (block.role == display::Role::section) open_.resize(std::min<std::size_t>(open_.size(), has_top()));
        if (auto* const text = std::get_if<Text>(&block.what)) {
            if (block.role && is_heading(*block.role) && !text->text.text.empty()) level(*block.role);
        } else if (auto* const stack = std::get_if<Stack>(&block.what)) {
            walk(stack->children);
        } else if (auto* const row = std::get_if<Row>(&block.what)) {
            walk(row->cells);
        } else if (auto* const grid = std::get_if<Grid>(&block.what)) {
            for (auto* const rows : {&grid->head, &grid->rows, &grid->tail}) walk(*rows);
        } else if (auto* const list = std::get_if<List>(&block.what)) {
            for (ListItem& item : list->items) walk(item.body);
        }
    }

private:
    void walk(std::vector<Block>& blocks) {
        for (Block& block : blocks) walk(block);
    }

    void walk(std::vector<GridRow>& rows) {
        for (GridRow& row : rows)
            for (GridCell& cell : row.cells) walk(cell.content);
    }

    std::size_t has_top() const { return !open_.empty() && open_.front() == display::Role::h1 ? 1 : 0; }

    void level(display::Role& role) {
        while (!open_.empty() && open_.back() >= role) open_.pop_back();
        open_.push_back(role);
        const int depth = static_cast<int>(std::min(open_.size(), kMostLevels)) - 1;
        role = static_cast<display::Role>(static_cast<int>(display::Role::h1) + depth);
    }

    std::vector<display::Role> open_;  ///< the headings that the next one stands under, as the layout has them
};

}  // namespace

void level_headings(Document& document) {
    Leveller leveller;
    leveller.walk(document.body);
    for (Column& column : document.columns) leveller.walk(column.body);
}

}  // namespace quoin::block
