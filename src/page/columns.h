#pragma once

#include <vector>

#include "block/block.h"

namespace quoin::page {

/// What the columns of one row would like: the width of each cell on one line.
using Wishes = std::vector<Length>;

/// Widths for the columns of a row in `measure`.
///
/// Fixed and percent columns first, then automatic ones (as wide as their widest cell in `shared`, the wishes of the
/// whole group, but never so wide that fractions get less than a third), then fractions of the rest. If a cell of the
/// group would wrap, fractions first get what the group's widest cells need; if that is too much, this row alone gets
/// what its own cells (`wishes`) need: one line beats alignment.
std::vector<Length> column_widths(const block::Row& row, const Wishes& wishes, const Wishes& shared, Length measure);

}  // namespace quoin::page
