#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/span.h"
#include "display/structure.h"
#include "image/image.h"
#include "layout/layout.h"
#include "text/paragraph.h"

namespace quoin::block {

/// The look of a run that text/ does not need to know.
struct Paint {
    Color color;
    std::string url;  ///< empty: no link
    layout::Emphasis emphasis = layout::Emphasis::none;

    bool operator==(const Paint&) const = default;
};

/// A paragraph, ready to be set.
struct Text {
    text::StyledText text;
    std::vector<Paint> paints;  ///< one a run
    text::ParagraphStyle style;
    Length em;                                             ///< the paragraph's base size
    Length pitch;                                          ///< from baseline to baseline
    text::Looseness looseness = text::Looseness::natural;  ///< fitting a page may ask for a line less

    bool operator==(const Text&) const = default;
};

struct Block;

struct Stack {
    std::vector<Block> children;
    bool operator==(const Stack&) const = default;
};

/// A column of a row with its units resolved.
struct Track {
    layout::Track::Kind kind = layout::Track::Kind::fraction;
    Length width;       ///< fixed
    int amount = 1000;  ///< fraction, percent: as in layout::Track

    bool operator==(const Track&) const = default;
};

struct Row {
    std::vector<Track> tracks;
    std::vector<Block> cells;  ///< one a track
    Length gap;
    layout::Valign valign = layout::Valign::baseline;
    std::size_t group = 0;  ///< rows of one group share the widths of automatic columns; 0: alone

    bool operator==(const Row&) const = default;
};

struct Rule {
    Length thickness;
    Color color;
    std::optional<Length> length;  ///< none: the whole width
    text::Align align = text::Align::start;

    bool operator==(const Rule&) const = default;
};

struct Picture {
    std::size_t image = 0;  ///< index into Document::images
    Size size;
    std::string alt;
    text::Align align = text::Align::start;

    bool operator==(const Picture&) const = default;
};

struct ListItem {
    Text label;
    std::vector<Block> body;

    bool operator==(const ListItem&) const = default;
};

/// Bullets or numbers: labels hang left of `indent`, bodies begin there.
struct List {
    std::vector<ListItem> items;
    Length indent;
    Length gap;

    bool operator==(const List&) const = default;
};

/// Texts set one after the other in centred or ragged lines; the separator stands only inside a line.
struct Inline {
    std::vector<Text> items;
    Text separator;
    text::Align align = text::Align::start;

    bool operator==(const Inline&) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};

/// What every block carries around its content.
struct Box {
    Length space_before;
    Length space_after;
    Length top, bottom, left, right;  ///< padding
    layout::Keep keep = layout::Keep::none;
    std::optional<Color> background;

    bool operator==(const Box&) const = default;
};

/// The CV dressed by the layout: no inheritance, no defaults, no units, no references left.
struct Block {
    Box box;
    std::variant<Stack, Text, Row, Rule, Picture, List, Inline, PageBreak> what;
    std::optional<display::Role> role;  ///< none: adds no element of its own (a stack), or decoration
    Span span;

    bool operator==(const Block&) const = default;
};

/// A bookmark-worthy heading is a block with role h1 or h2; everything else a page needs stands here.
struct Document {
    Block body;
    std::vector<image::Image> images;

    bool operator==(const Document&) const = default;
};

}  // namespace quoin::block
