#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::raster {

/// Draws a document as SVG 2 files, one a page: outlines, fills, pictures inside the file, links on top.
///
/// No text can be selected, but what it says stands in aria-labels. A link that is neither http(s), mailto nor tel is
/// left out, as a browser might run it. Numbers have three decimals, those of matrices six. Fails on a CMYK picture
/// that cannot be read and on a document without pages.
Result<std::vector<std::string>> write_svg(const display::Document& document, const font::FontBook& fonts);

}  // namespace quoin::raster
