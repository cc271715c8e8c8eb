#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"
#include "raster/canvas.h"

namespace quoin::raster {

/// Paints one page, for whoever compares pixels; fails as write_png does.
Result<Canvas> paint(const display::Document& document, std::size_t page, const font::FontBook& fonts, int dpi);
/// A painted page as a PNG file that says how large its pixels are.
Result<std::string> encode(Canvas canvas, int dpi);

/// Paints a document as PNGs, one a page, opaque on white; `dpi` is 1 or more.
///
/// A page of part of a pixel more is a pixel larger. Text is neither hinted nor coloured at its edges. Fails on a
/// picture that cannot be read, on a page of more than 200 megapixels and on a document without pages.
Result<std::vector<std::string>> write_png(const display::Document& document, const font::FontBook& fonts, int dpi);

}  // namespace quoin::raster
