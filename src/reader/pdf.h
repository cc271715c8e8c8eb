#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"

namespace quoin::reader {

/// Text that was shown in one go: one font, one line, no gap in it that a reader would take for a space.
struct Piece {
    std::string text;  ///< UTF-8, as ToUnicode or ActualText say; U+FFFD for a glyph of which nothing is said
    double x = 0;      ///< of the pen at the first glyph, in pt from the left
    double y = 0;      ///< of the baseline, in pt from the bottom
    double width = 0;  ///< in pt
    double size = 0;   ///< of the font, in pt
    std::string font;  ///< PostScript name without the tag of a subset
    int mcid = -1;     ///< the piece of marked content that it stands in; -1: none
    bool is_artifact = false;
    bool is_replaced = false;  ///< the text is an ActualText
    bool is_unknown = false;   ///< some glyph says nothing

    double right() const { return x + width; }
    bool operator==(const Piece&) const = default;
};

/// A place that leads somewhere.
struct Link {
    double left = 0, bottom = 0, right = 0, top = 0;  ///< in pt from the left and the bottom
    std::string url;                                  ///< empty: into the document
    std::string contents;                             ///< what it says of itself

    bool operator==(const Link&) const = default;
};

struct Page {
    double width = 0, height = 0;  ///< in pt
    std::vector<Piece> pieces;     ///< in the order of the content
    std::vector<Link> links;

    bool operator==(const Page&) const = default;
};

/// What an element of the structure tree holds, in order.
struct Kid {
    enum class Kind { element, content, link };

    Kind kind = Kind::element;
    std::size_t page = 0;   ///< of content and links
    std::size_t index = 0;  ///< of elements: in Pdf::elements; of content: its MCID; of links: in Page::links

    bool operator==(const Kid&) const = default;
};

/// An element of the structure tree; parents stand before their kids.
struct Element {
    std::string role;  ///< a standard one, if the role map leads to one
    std::string language;
    std::string alt;
    std::string actual_text;
    bool has_actual_text = false;
    std::vector<Kid> kids;

    bool operator==(const Element&) const = default;
};

/// A PDF, read back.
struct Pdf {
    std::vector<Page> pages;
    std::vector<Element> elements;  ///< of the structure tree; the first is its root
    std::string title;              ///< of Info, else of XMP
    std::string author;
    std::string language;
    std::vector<std::pair<std::string, std::string>> info;  ///< all texts of Info, by key
    std::string xmp;

    bool operator==(const Pdf&) const = default;
};

/// Reads a PDF from its bytes alone: any PDF without a password, of at most 64 MiB, 2000 pages and 2 million pieces.
///
/// A font without ToUnicode is read by its encoding and the names of its glyphs, Latin and Greek ones; of a CJK font
/// without it nothing is known. What cannot be read is missing from the pages. Fails if nothing can be read.
Result<Pdf> read(std::string_view bytes);

/// A file that travels in a PDF.
struct Attachment {
    std::string name;
    std::string relationship;  ///< "Source", "Data", …; empty: not said
    std::string type;          ///< "application/yaml"; empty: not said
    std::string description;
    std::string bytes;

    bool operator==(const Attachment&) const = default;
};

/// The embedded files of a PDF, sorted as it lists them. Fails as read() does, and if one cannot be unpacked.
Result<std::vector<Attachment>> attachments(std::string_view bytes);

}  // namespace quoin::reader
