#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/span.h"
#include "display/structure.h"
#include "font/glyph.h"
#include "image/image.h"

namespace quoin::display {

/// A run of glyphs on one baseline in one face. Item::at is the pen at the first glyph, on the baseline.
struct Text {
    font::FaceId face;
    Length size;
    Color color;
    std::string text;                 ///< exactly the source characters that the glyphs show
    std::vector<font::Glyph> glyphs;  ///< clusters are byte offsets into `text`

    bool operator==(const Text&) const = default;
};

/// What stands left and right of a gap: plain text has a tab or a space there.
enum class Parts { cells, words };

/// One real space stretched over a gap between cells, so that readers keep both sides on one line.
///
/// Draws nothing. Item::at is the pen on the baseline (conformance.md 4, rule 2).
struct Gap {
    font::FaceId face;
    Length size;
    Length width;
    Parts parts = Parts::cells;

    bool operator==(const Gap&) const = default;
};

/// A filled rectangle (rules are thin ones). Item::at is its top left corner.
struct Fill {
    Size size;
    Color color;

    bool operator==(const Fill&) const = default;
};

/// A filled outline, such as an icon. Item::at is where the outline's (0,0) stands; y runs down.
struct Outline {
    std::string path;  ///< SVG path data, absolute commands M L C Q Z only
    Length unit;       ///< how long 1 in the path data is
    Color color;

    bool operator==(const Outline&) const = default;
};

/// Which part of a picture is seen: a rectangle of it, with round corners.
struct Crop {
    int left = 0, top = 0;  ///< of the rectangle, in 1/1000000 of the picture's width and height
    int width = 1000000, height = 1000000;
    Length radius;  ///< of the corners, as they are drawn; half the shorter side: a circle

    bool is_whole() const { return left == 0 && top == 0 && width == 1000000 && height == 1000000; }
    bool operator==(const Crop&) const = default;
};

/// A picture, or a part of one, scaled into a rectangle. Item::at is its top left corner.
struct Picture {
    std::size_t image = 0;  ///< index into Document::images
    Size size;
    Crop crop = {};

    bool operator==(const Picture&) const = default;
};

/// A clickable rectangle. Item::at is its top left corner; its tag is a Role::link element.
struct Link {
    Size size;
    std::string url;

    bool operator==(const Link&) const = default;
};

/// Something at its place on a page.
struct Item {
    Point at;
    std::variant<Text, Gap, Fill, Outline, Picture, Link> what;
    TagId tag = kArtifact;  ///< the structure element it belongs to; kArtifact: decoration
    Span span;              ///< where in the user's file it came from

    bool operator==(const Item&) const = default;
};

/// One page; items in reading order, which is the order of the content stream.
struct Page {
    Size size;
    std::vector<Item> items;

    bool operator==(const Page&) const = default;
};

/// An entry of the PDF's outline (bookmarks).
struct Bookmark {
    std::string title;
    int level = 1;         ///< 1 is the top
    std::size_t page = 0;  ///< index into Document::pages
    Length y;              ///< from the top of the page

    bool operator==(const Bookmark&) const = default;
};

/// What a PDF says of itself. Empty strings are left out; nothing is ever read from a clock.
struct Metadata {
    std::string title;
    std::string author;
    std::string subject;
    std::string keywords;
    std::string language;  ///< BCP 47
    std::string date;      ///< "2024-05-01T00:00:00Z", from the file or SOURCE_DATE_EPOCH; empty: a fixed date

    bool operator==(const Metadata&) const = default;
};

/// Pages with nothing left to decide: the one waist between typesetting and every backend.
struct Document {
    std::vector<Page> pages;
    std::vector<image::Image> images;
    StructureTree structure;
    std::vector<Bookmark> outline;
    Metadata metadata;

    bool operator==(const Document&) const = default;
};

}  // namespace quoin::display
