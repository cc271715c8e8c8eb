#pragma once

#include <span>

#include "display/document.h"
#include "pdf/store.h"

namespace quoin::pdf {

/// Writes the document's bookmarks and gives their /Outlines; there must be one at least.
///
/// A level that jumps (1, then 3) hangs under the last shallower entry.
Ref write_bookmarks(const display::Document& document, std::span<const Ref> pages, Store& store);

}  // namespace quoin::pdf
