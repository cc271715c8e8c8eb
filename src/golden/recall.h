#pragma once

#include "display/document.h"
#include "font/font_book.h"
#include "golden/describe.h"
#include "golden/golden.h"

namespace quoin::golden {

/// The pages of a golden as they looked, as far as it says: for a picture beside today's.
///
/// A line that today's document has too is the very same; another is shaped again and stretched to its width. A drawing
/// that today's document has no more is a grey rectangle.
display::Document recall(const Golden& golden, const display::Document& today, const Described& described,
                         const font::FontBook& fonts);

}  // namespace quoin::golden
