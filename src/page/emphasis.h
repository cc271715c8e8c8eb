#pragma once

#include <vector>

#include "base/color.h"
#include "display/document.h"
#include "text/paragraph.h"

namespace quoin::page {

/// Adds a dot for every ideograph, kana and syllable of a fragment whose pen starts at `at`: below Chinese, above
/// Japanese and Korean (CLREQ 3.6.1, JLREQ 3.3.9).
///
/// Dots are drawn, not set: no reader of the PDF takes them for text.
void add_emphasis_dots(const text::Fragment& fragment, Point at, Color color, std::vector<display::Item>& items);

}  // namespace quoin::page
