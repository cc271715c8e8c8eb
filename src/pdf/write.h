#pragma once

#include <string>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::pdf {

/// The part of PDF/A that a file claims: only the third allows attachments that are not PDF/A themselves.
enum class Part { two = 2, three = 3 };

/// What a PDF says of itself, and of the program that wrote it.
struct Options {
    std::string producer = "quoin 0.1.0";
    Part part = Part::two;
};

/// Writes a document as a tagged PDF 1.7 with all fonts embedded as subsets.
///
/// The bytes depend on the arguments alone. The file claims level a of its part of PDF/A, and PDF/UA-1, if the
/// document has a title, a language and a structure, else level u. Fails on a glyph that its face lacks, on a picture
/// or a font that cannot be read, on a malformed Metadata::date and on a document without pages.
Result<std::string> write(const display::Document& document, const font::FontBook& fonts, const Options& options);

}  // namespace quoin::pdf
