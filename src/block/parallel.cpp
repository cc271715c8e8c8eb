#include "block/parallel.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace quoin::block {

namespace {

// Rows of the right side share column widths among themselves only.
constexpr std::size_t kRightGroups = 1'000'000;

/// Gives the pictures and the row groups of a block other numbers.
void renumber(Block& block, std::size_t images) {
    if (auto* const stack = std::get_if<Stack>(&block.what)) {
        for (Block& child : stack->children) renumber(child, images);
    } else if (auto* const row = std::get_if<Row>(&block.what)) {
        if (row->group != 0) row->group += kRightGroups;
        for (Block& cell : row->cells) renumber(cell, images);
    } else if (auto* const grid = std::get_if<Grid>(&block.what)) {
        if (grid->chain != 0) grid->chain += kRightGroups;
        for (auto* const rows : {&grid->head, &grid->rows, &grid->tail}) {
            for (GridRow& line : *rows) {
                for (GridCell& cell : line.cells) {
                    for (Block& part : cell.content) renumber(part, images);
                }
            }
        }
    } else if (auto* const list = std::get_if<List>(&block.what)) {
        for (ListItem& item : list->items) {
            for (Block& part : item.body) renumber(part, images);
        }
    } else if (auto* const picture = std::get_if<Picture>(&block.what)) {
        picture->image += images;
    }
}

class Pairing {
public:
    explicit Pairing(Length gap) : gap_{gap} {}

    Block pair(Block left, Block right) const {
        auto* const a = std::get_if<Stack>(&left.what);
        auto* const b = std::get_if<Stack>(&right.what);
        if (a != nullptr && b != nullptr && a->children.size() == b->children.size())
            return pair_children(std::move(left), std::move(right));
        const auto* const p = std::get_if<List>(&left.what);
        const auto* const q = std::get_if<List>(&right.what);
        if (p != nullptr && q != nullptr && p->items.size() == q->items.size() && p->items.size() > 1)
            return pair_items(std::move(left), std::move(right));
        if (std::holds_alternative<Picture>(left.what) && std::holds_alternative<Picture>(right.what)) right = {};
        return row(std::move(left), std::move(right));
    }

private:
    Block pair_children(Block left, Block right) const {
        auto& a = std::get<Stack>(left.what).children;
        auto& b = std::get<Stack>(right.what).children;
        for (std::size_t i = 0; i < a.size(); ++i) a[i] = pair(std::move(a[i]), std::move(b[i]));
        left.box.space_before = std::max(left.box.space_before, right.box.space_before);
        return left;
    }

    /// Every item becomes a list of one in a row of its own.
    Block pair_items(Block left, Block right) const {
        const List& a = std::get<List>(left.what);
        const List& b = std::get<List>(right.what);
        Block stack;
        std::vector<Block> rows;
        for (std::size_t i = 0; i < a.items.size(); ++i) {
            rows.push_back(row(single(a, i), single(b, i)));
            if (i > 0) rows.back().box.space_before = std::max(a.gap, b.gap);
        }
        stack.what = Stack{std::move(rows)};
        stack.box = left.box;
        stack.box.space_before = std::max(left.box.space_before, right.box.space_before);
        return stack;
    }

    static Block single(const List& list, std::size_t i) {
        Block block;
        block.what = List{{list.items[i]}, list.indent, list.gap};
        return block;
    }

    Block row(Block left, Block right) const {
        Block block;
        block.span = left.span;
        block.box.space_before = std::max(left.box.space_before, right.box.space_before);
        block.box.space_after = std::max(left.box.space_after, right.box.space_after);
        block.box.keep = left.box.keep;
        for (Block* const side : {&left, &right}) {
            side->box.space_before = {};
            side->box.space_after = {};
        }
        const Track half{layout::Track::Kind::fraction, {}, 1000};
        Row row;
        row.tracks = {half, half};
        row.gap = gap_;
        row.valign = layout::Valign::baseline;
        row.is_even = true;
        row.cells.push_back(std::move(left));
        row.cells.push_back(std::move(right));
        block.what = std::move(row);
        return block;
    }

    Length gap_;
};

}  // namespace

Document side_by_side(Document left, Document right, Length gap) {
    renumber(right.body, left.images.size());
    std::move(right.images.begin(), right.images.end(), std::back_inserter(left.images));
    left.body = Pairing{gap}.pair(std::move(left.body), std::move(right.body));
    return left;
}

}  // namespace quoin::block
