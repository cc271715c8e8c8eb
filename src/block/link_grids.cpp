#include "block/link_grids.h"

#include <algorithm>

namespace quoin::block {

namespace {

/// A grid and the section it stands in.
struct Place {
    Grid* grid;
    std::size_t section;
};

bool are_alike(const Grid& a, const Grid& b) {
    return a.tracks == b.tracks && a.lines == b.lines && a.color == b.color && a.left == b.left && a.right == b.right;
}

/// A box of its own around a block keeps grids apart.
bool is_framed(const Box& box) {
    return box.background || box.border || box.rail || box.top > Length{} || box.bottom > Length{} ||
           box.left > Length{} || box.right > Length{};
}

class Linker {
public:
    void walk(Block& block) {
        if (is_framed(block.box)) finish();
        if (block.role == display::Role::section) ++section_;
        if (auto* const stack = std::get_if<Stack>(&block.what)) {
            for (Block& child : stack->children) walk(child);
        } else if (auto* const grid = std::get_if<Grid>(&block.what)) {
            if (!run_.empty() && !are_alike(*run_.back().grid, *grid)) finish();
            run_.push_back({grid, section_});
        } else {
            finish();
        }
        if (is_framed(block.box)) finish();
    }

    /// Links the neighbours that were gathered.
    void finish() {
        share_heads();
        for (std::size_t begin = 0; begin < run_.size();) {
            std::size_t end = begin + 1;
            while (end < run_.size() && run_[end].grid->head == run_[begin].grid->head) ++end;
            link(begin, end);
            begin = end;
        }
        run_.clear();
    }

private:
    void share_heads() {
        for (std::size_t i = run_.size(); i-- > 1;) share(run_[i], run_[i - 1]);
        for (std::size_t i = 1; i < run_.size(); ++i) share(run_[i - 1], run_[i]);
    }

    static void share(const Place& from, const Place& to) {
        if (from.section == to.section && to.grid->head.empty()) to.grid->head = from.grid->head;
    }

    /// Grids [begin, end) of the run are one: the last has the tail, and what fills it up.
    void link(std::size_t begin, std::size_t end) {
        ++chain_;
        std::size_t rows = 0;
        std::size_t most = 0;
        for (std::size_t i = begin; i < end; ++i) {
            Grid& grid = *run_[i].grid;
            grid.chain = chain_;
            grid.joins_above = i > begin;
            grid.joins_below = i + 1 < end;
            grid.rows_above = rows;
            rows += grid.rows.size();
            most = std::max(most, grid.fill_rows);
            if (grid.joins_below) grid.tail.clear();
        }
        run_[end - 1].grid->fill_rows = most;
    }

    std::vector<Place> run_;
    std::size_t section_ = 0;
    std::size_t chain_ = 0;
};

}  // namespace

void link_grids(Block& flow) {
    Linker linker;
    linker.walk(flow);
    linker.finish();
}

}  // namespace quoin::block
