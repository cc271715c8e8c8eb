#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/color.h"

/// What is kept of pages that somebody has looked at and found good, and what is different from them today.
namespace quoin::golden {

/// A coordinate or size in whole 1/1000 pt: the step that a golden is written in.
using Thousandths = std::int64_t;

struct Place {
    Thousandths x = 0;
    Thousandths y = 0;  ///< from the top of the page, down
    bool operator==(const Place&) const = default;
};

struct Extent {
    Thousandths width = 0;
    Thousandths height = 0;
    bool operator==(const Extent&) const = default;
};

/// How text looks.
struct Style {
    Thousandths size = 0;
    std::string face;  ///< PostScript name
    Color color;
    std::string language;  ///< of a foreign run; empty: that of its block

    bool operator==(const Style&) const = default;
};

/// Text of one style on a line.
struct Run {
    Thousandths x = 0;
    std::size_t style = 0;  ///< index into Golden::styles
    std::string text;

    bool operator==(const Run&) const = default;
};

/// What stands on one baseline of a block, left to right.
struct Line {
    Thousandths baseline = 0;
    Thousandths end = 0;  ///< x of the pen behind the last glyph
    std::vector<Run> runs;

    bool operator==(const Line&) const = default;
};

struct Link {
    Place at;
    Extent size;
    std::string url;
    std::string alt;  ///< what is read aloud of it

    bool operator==(const Link&) const = default;
};

/// What is drawn: a rectangle, an icon or a picture.
struct Shape {
    enum class Kind { fill, icon, picture };

    Kind kind = Kind::fill;
    Place at;
    Extent size;     ///< icon: the unit of its path, twice
    Color color;     ///< not of a picture
    std::string id;  ///< icon: a digest of its path; picture: of its file, and how it is cropped

    bool operator==(const Shape&) const = default;
};

/// The role of the block in which all decoration of a page stands, behind the others.
inline constexpr const char* kDrawn = "artifact";

/// A heading, paragraph, label, cell, ….
struct Block {
    std::string role;  ///< "h2", "list_body", …, or kDrawn
    std::string language;
    std::string alt;
    std::vector<Line> lines;
    std::vector<Link> links;
    std::vector<Shape> shapes;

    bool operator==(const Block&) const = default;
};

struct Page {
    Extent size;
    std::vector<Block> blocks;  ///< in reading order

    bool operator==(const Page&) const = default;
};

/// One document as it was accepted.
struct Golden {
    std::string source;                                      ///< the CV's file beside it
    std::vector<std::string> options;                        ///< "lang=zh": what it was built with
    std::string program;                                     ///< which versions wrote the PDF
    std::string pdf;                                         ///< SHA-256 of the PDF, in hex
    std::vector<std::pair<std::string, std::string>> facts;  ///< title, author, date, …; bookmarks; what was withheld
    std::vector<Style> styles;
    std::vector<Page> pages;

    bool operator==(const Golden&) const = default;
};

}  // namespace quoin::golden
