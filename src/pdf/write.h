#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::pdf {

/// What an attached file is to the document (ISO 19005-3, 6.8): what it was made from, or what belongs to it.
enum class Relation { source, data };

/// A file inside the PDF.
struct Attachment {
    std::string name;        ///< unique in its document
    std::string media_type;  ///< "application/yaml"
    std::string description;
    Relation relation = Relation::source;
    std::string bytes;
};

/// What a PDF says of the program that wrote it, and what travels in it.
struct Options {
    std::string producer = "quoin 0.1.0";
    std::vector<Attachment> attachments = {};  ///< with one, the file claims PDF/A-3
};

/// Writes a document as a tagged PDF 1.7 with all fonts embedded as subsets.
///
/// The bytes depend on the arguments alone. The file claims PDF/A-2a (3a with
/// attachments) and PDF/UA-1 if the document has a title, a language and a structure, else 2u or 3u. Fails on a glyph
/// that its face lacks, on a picture or a font that cannot be read, on a malformed Metadata::date and on a document
/// without pages.
Result<std::string> write(const display::Document& document, const font::FontBook& fonts, const Options& options);

}  // namespace quoin::pdf
