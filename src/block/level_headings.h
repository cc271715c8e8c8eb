#pragma once

#include "block/block.h"

namespace quoin::block {

/// Closes the gaps between the levels of headings: the first is an h1, and none is more than one level below the one
/// before it (ISO 14289-1 7.4.2), whichever a layout or a section without a title leaves out.
void level_headings(Document& document);

}  // namespace quoin::block
