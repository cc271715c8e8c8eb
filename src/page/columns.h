#pragma once

#include <vector>

#include "block/block.h"

namespace quoin::page {

/// What the columns of one row would like: the width of each cell on one line.
using Wishes = std::vector<Length>;

/// Widths for the columns of a row in `measure`.
///
/// Fixed and percent columns first, then automatic ones (as wide as `shared`, the widest cell of the group, but never
/// so wide that fractions get less than a third), then fractions of the rest. A row whose own cells (`wishes`) would
/// fit on one line, but not in the shared widths, gets widths of its own: one line beats alignment.
std::vector<Length> column_widths(const block::Row& row, const Wishes& wishes, const Wishes& shared, Length measure);

}  // namespace quoin::page
