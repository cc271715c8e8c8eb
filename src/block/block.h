#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/span.h"
#include "display/document.h"
#include "image/image.h"
#include "layout/layout.h"
#include "text/paragraph.h"

namespace quoin::block {

/// The look of a run that text/ does not need to know.
struct Paint {
    Color color;
    std::string url;  ///< empty: no link
    layout::Emphasis emphasis = layout::Emphasis::none;
    std::string told = {};  ///< where the link leads, in words; empty: its address says it

    bool operator==(const Paint&) const = default;
};

/// A drawing before the first line of a text. It is decoration: no reader takes it for text.
struct Icon {
    std::string path;  ///< as in display::Outline
    Length unit;
    Color color;
    Point at;        ///< of the outline's (0,0), from the start of the line on its baseline
    Length advance;  ///< from there to the pen of the text

    bool operator==(const Icon&) const = default;
};

/// A paragraph, ready to be set.
struct Text {
    text::StyledText text;
    std::vector<Paint> paints;  ///< one a run
    text::ParagraphStyle style;
    Length em;     ///< the paragraph's base size
    Length pitch;  ///< from baseline to baseline
    std::optional<Icon> icon;
    text::Looseness looseness = text::Looseness::natural;  ///< fitting a page may ask for a line less
    std::optional<Length> least_em = {};                   ///< it may be set this small so that it takes one line

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
    Length height;          ///< at least
    Length grid_width;      ///< of the lines around every cell; zero: none
    Color grid_color;
    bool is_even = false;  ///< fractions never give to one another, whatever their texts need

    bool operator==(const Row&) const = default;
};

struct GridCell {
    std::vector<Block> content;
    std::size_t span = 1;  ///< in tracks
    std::optional<layout::Edge> left;
    bool is_label = false;  ///< the layout's words for what stands beside it

    bool operator==(const GridCell&) const = default;
};

struct GridRow {
    std::vector<GridCell> cells;  ///< their spans are the tracks
    Length height;                ///< at least
    std::optional<layout::Edge> above;

    bool operator==(const GridRow&) const = default;
};

/// A form, or a part of one: link_grids() finds the neighbours that are one with it.
struct Grid {
    std::vector<Track> tracks;
    std::vector<GridRow> head;  ///< none or one
    std::vector<GridRow> rows;
    std::vector<GridRow> tail;  ///< none or one
    Length height;              ///< of the rows that fill it up
    std::size_t fill_rows = 0;  ///< how many rows there are at least
    layout::GridLines lines;
    Color color;
    Length top, bottom, left, right;  ///< padding of every cell
    layout::Valign valign = layout::Valign::center;
    std::size_t chain = 0;       ///< grids of one chain share the widths of automatic columns; 0: alone
    std::size_t rows_above = 0;  ///< of the grids that it goes on from, without heads
    bool joins_above = false;
    bool joins_below = false;

    bool operator==(const Grid&) const = default;
};

struct Rule {
    Length thickness;
    Color color;
    std::optional<Length> length;  ///< none: the whole width
    text::Align align = text::Align::start;

    bool operator==(const Rule&) const = default;
};

/// A line at some sides of a box, inside its edge.
struct Border {
    Length width;
    Color color;
    bool has_top = true, has_bottom = true, has_left = true, has_right = true;

    bool has_all() const { return has_top && has_bottom && has_left && has_right; }
    bool operator==(const Border&) const = default;
};

struct Picture {
    std::size_t image = 0;  ///< index into Document::images
    Size size;
    std::string alt;
    text::Align align = text::Align::start;
    display::Crop crop;
    std::optional<Border> border;

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
    bool is_listed = false;  ///< one item a line, without separators; those without an icon keep its place free

    bool operator==(const Inline&) const = default;
};

/// What stands around a tag.
struct Frame {
    Length top, bottom, left, right;  ///< padding, with the border's width
    std::optional<Color> background;
    std::optional<Border> border;
    Length radius;

    bool operator==(const Frame&) const = default;
};

/// Short texts, each in a frame of its own, wrapped to lines.
struct Tags {
    std::vector<Text> items;
    Frame frame;
    Length gap;  ///< between two tags of a line, and between lines
    text::Align align = text::Align::start;

    bool operator==(const Tags&) const = default;
};

/// A level as a drawing, with what it says in words.
struct Gauge {
    layout::GaugeBox::Form form = layout::GaugeBox::Form::dots;
    int of = 5;      ///< dots or stars
    int amount = 0;  ///< in 1/1000 of the whole
    Size size;
    Length em;  ///< of the text beside it
    Color color;
    Color track;
    std::string alt;
    text::Align align = text::Align::start;

    bool operator==(const Gauge&) const = default;
};

struct PageBreak {
    bool operator==(const PageBreak&) const = default;
};

/// A line left of a block, with a dot at its first line.
struct Rail {
    Length width;
    Color color;
    Length dot;     ///< its diameter
    Length offset;  ///< from the line's middle to the block's content
    Length em;      ///< of the text beside the dot

    bool operator==(const Rail&) const = default;
};

/// What every block carries around its content.
struct Box {
    Length space_before;
    Length space_after;
    Length top, bottom, left, right;  ///< padding
    layout::Keep keep = layout::Keep::none;
    std::optional<Color> background;
    std::optional<Border> border;
    Length radius;  ///< of the corners of background and border
    std::optional<Rail> rail;

    bool operator==(const Box&) const = default;
};

/// The CV dressed by the layout: no inheritance, no defaults, no units, no references left.
struct Block {
    Box box;
    std::variant<Stack, Text, Row, Grid, Rule, Picture, List, Inline, Tags, Gauge, PageBreak> what;
    std::optional<display::Role> role;  ///< none: adds no element of its own (a stack), or decoration
    Span span;

    bool operator==(const Block&) const = default;
};

/// A column of every page, and what flows down it from page to page.
struct Column {
    Block body;
    Length x;      ///< of its text, from the left edge of the paper
    Length width;  ///< of its text
    Length top;    ///< padding
    Length bottom;
    std::optional<Color> background;
    Length box_x;  ///< of the background
    Length box_width;
    bool bleeds = false;  ///< the background is as high as the paper

    bool operator==(const Column&) const = default;
};

/// A bookmark-worthy heading is a block with role h1 or h2; everything else a page needs stands here.
struct Document {
    Block body;  ///< between the margins; above the columns, if there are any
    std::vector<image::Image> images;
    std::vector<Column> columns = {};  ///< in reading order
    Length column_space = {};          ///< between the body and the columns

    bool operator==(const Document&) const = default;
};

}  // namespace quoin::block
