#include "reader/gaps.h"

#include <algorithm>
#include <cmath>

namespace quoin::reader {

bool is_on_line(const Piece& piece, const Piece& before) {
    const double reach = std::max(piece.size, before.size) / 2;
    return std::abs(piece.y - before.y) <= reach && piece.x + reach >= before.right();
}

double gap_between(const Piece& before, const Piece& piece) {
    return (piece.x - before.right()) / std::max({piece.size, before.size, 0.001});
}

}  // namespace quoin::reader
