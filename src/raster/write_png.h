#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::raster {

/// Paints a document as PNGs, one a page, opaque on white; `dpi` is 1 or more.
///
/// A page of part of a pixel more is a pixel larger. Text is neither hinted nor coloured at its edges. Fails on a
/// picture that cannot be read, on a page of more than 200 megapixels and on a document without pages.
Result<std::vector<std::string>> write_png(const display::Document& document, const font::FontBook& fonts, int dpi);

}  // namespace quoin::raster
