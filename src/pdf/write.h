#pragma once

#include <string>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::pdf {

/// What a PDF says of the program that wrote it.
struct Options {
    std::string producer = "quoin 0.1.0";
};

/// Writes a document as a tagged PDF 1.7 with all fonts embedded as subsets.
///
/// The bytes depend on the arguments alone. The file claims PDF/A-2a and PDF/UA-1 if the document has a title, a
/// language and a structure, else PDF/A-2u. Fails on a glyph that its face lacks, on a picture or a font that cannot be
/// read, on a malformed Metadata::date and on a document without pages.
Result<std::string> write(const display::Document& document, const font::FontBook& fonts, const Options& options);

}  // namespace quoin::pdf
