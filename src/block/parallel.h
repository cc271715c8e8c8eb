#pragma once

#include "block/block.h"

namespace quoin::block {

/// Two languages of one CV beside each other: what corresponds stands in one row, on one baseline.
///
/// Where both sides have as many parts they are paired part by part, down to the bullets; else the whole stands beside
/// the whole. A picture that both have is shown once. `right`'s pictures are numbered after those of `left`.
Document side_by_side(Document left, Document right, Length gap);

}  // namespace quoin::block
