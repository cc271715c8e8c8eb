#pragma once

#include "block/block.h"

namespace quoin::block {

/// Makes neighbouring grids of a flow one where their columns, lines and heads are the same.
///
/// Inside a section, a grid without a head has that of its neighbour: a title row stands below the head of its entries.
void link_grids(Block& flow);

}  // namespace quoin::block
