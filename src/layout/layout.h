#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "base/span.h"
#include "layout/template.h"
#include "locale/date_look.h"

namespace quoin::layout {

/// A length as a layout writes it: a fixed part plus 1/1000 em of the style it stands in.
struct Measure {
    Length fixed;
    int em = 0;  ///< 1/1000 em

    Length at(Length em_size) const { return fixed + em_size.per_mille(em); }
    bool operator==(const Measure&) const = default;
};

enum class Align { start, center, end, justify };
enum class Caps { normal, small, all };
enum class Figures { normal, tabular, oldstyle };
enum class Emphasis { none, dots };
enum class Keep { none, with_next, together };
enum class Role { automatic, h1, h2, h3, paragraph };
enum class Wrap { normal, never };

/// A family as a layout names it.
struct Family {
    std::string name;
    Span span;

    bool operator==(const Family&) const = default;
};

/// A font role: families for the two worlds of one line, in order of preference.
struct FontRole {
    std::vector<Family> latin;
    std::vector<Family> cjk;
    int latin_scale = 1000;  ///< Latin size in 1/1000 of the style's size

    bool operator==(const FontRole&) const = default;
};

/// A named style; what it leaves open comes from the style it extends.
struct StyleRule {
    std::string extends;
    Span extends_span;
    Span span;
    std::optional<std::string> font;
    Span font_span;
    std::optional<Measure> size;  ///< em: of the extended style's size
    std::optional<int> weight;
    std::optional<int> cjk_weight;
    std::optional<bool> is_italic;
    std::optional<Color> color;
    std::optional<int> leading;  ///< line pitch in 1/1000 of the size
    std::optional<Align> align;
    std::optional<int> justify_from;  ///< in em of measure: narrower paragraphs are ragged
    std::optional<Caps> caps;
    std::optional<Measure> letterspacing;
    std::optional<Figures> figures;
    std::optional<Emphasis> emphasis;
    std::optional<bool> is_tsume;  ///< Japanese by the font's own widths
    std::optional<bool> hyphenates;
    std::optional<Measure> space_before;
    std::optional<Measure> space_after;
    std::optional<Measure> indent;
    std::optional<Keep> keep;
    std::optional<Wrap> wrap;
    std::optional<Role> role;

    bool operator==(const StyleRule&) const = default;
};

/// A column of a row: exactly one of a measure, a share of what is left, or its content's width.
struct Track {
    enum class Kind { fixed, fraction, automatic, percent };

    Kind kind = Kind::fraction;
    Measure width;      ///< fixed
    int amount = 1000;  ///< fraction: 1/1000 fr; percent: 1/1000 of the row

    bool operator==(const Track&) const = default;
};

struct Box;

/// An icon by the name that fonts/icons.json gives it.
struct IconName {
    std::string name;
    Span span;
    std::optional<Color> color;  ///< none: the text's
    bool operator==(const IconName&) const = default;
};

/// Whether something is there at all, which depends on what the CV says.
struct Condition {
    std::vector<Field> when;    ///< all of these have a value
    std::vector<Field> unless;  ///< none of these has one

    bool is_bare() const { return when.empty() && unless.empty(); }
    bool operator==(const Condition&) const = default;
};

/// Space inside or outside a box.
struct Sides {
    Measure top, bottom, left, right;
    bool operator==(const Sides&) const = default;
};

struct TextBox {
    Template text;
    std::optional<IconName> icon;    ///< stands before the first line
    std::optional<Measure> shrinks;  ///< to this size at least, so that it takes one line
    bool operator==(const TextBox&) const = default;
};

/// A wrapped sequence of a list field's values; the separator vanishes at line ends.
struct InlineBox {
    Field items = Field::contacts;
    std::string separator;
    bool has_icons = false;           ///< each item has the icon of its kind
    bool has_urls = false;            ///< addresses instead of user names
    bool has_lines = false;           ///< one item a line, without separators
    std::optional<Color> icon_color;  ///< none: the text's
    bool operator==(const InlineBox&) const = default;
};

enum class Valign { baseline, top, center, bottom };

/// Lines around every cell of a row; the lines of neighbouring rows fall together.
struct Grid {
    Length width = Length::pt(0.5);
    std::optional<Color> color;  ///< none: the style's

    bool operator==(const Grid&) const = default;
};

struct RowBox {
    std::vector<Track> columns;
    std::vector<Box> cells;
    Measure gap{{}, 1000};
    Valign valign = Valign::baseline;
    Measure height;  ///< at least
    std::optional<Grid> grid;
    bool operator==(const RowBox&) const = default;
};

/// A line of a form, centred on the edge between two cells.
struct Edge {
    Length width = Length::pt(0.5);  ///< 0: none
    bool is_dashed = false;

    bool operator==(const Edge&) const = default;
};

/// The lines of a form: around it, and between its rows and columns.
struct GridLines {
    Edge top, bottom, left, right, rows, columns;

    bool operator==(const GridLines&) const = default;
};

struct GridCell {
    std::vector<Box> content;
    std::size_t span = 1;  ///< in columns
    std::optional<Edge> left;
    bool operator==(const GridCell&) const = default;
};

struct GridRow {
    std::vector<GridCell> cells;  ///< their spans are the columns
    std::optional<Measure> height;
    std::optional<Edge> above;
    Condition condition;
    std::optional<Field> repeat;
    bool operator==(const GridRow&) const = default;
};

/// A form: rows of cells with lines between them. Neighbouring forms of the same columns are one.
struct GridBox {
    std::vector<Track> columns;
    std::vector<GridRow> head;  ///< none or one: the first row, on every page
    std::vector<GridRow> rows;
    std::vector<GridRow> tail;  ///< none or one: the last row
    Measure height;             ///< of a row, at least
    std::size_t fill_rows = 0;  ///< there are at least so many, empty ones at the end
    GridLines lines;
    std::optional<Color> color;  ///< none: the style's
    Sides cell_padding;
    Valign valign = Valign::center;
    bool operator==(const GridBox&) const = default;
};

struct StackBox {
    std::vector<Box> children;
    bool operator==(const StackBox&) const = default;
};

struct RuleBox {
    Length thickness = Length::pt(0.5);
    std::optional<Color> color;     ///< none: the style's
    std::optional<Measure> length;  ///< none: fills the width
    bool operator==(const RuleBox&) const = default;
};

/// The bullets of a list field, nested ones indented once more.
struct BulletsBox {
    Field items = Field::highlights;
    std::vector<std::string> markers;  ///< by level; the last serves all deeper ones
    Measure indent{{}, 1000};          ///< from the left edge to the text
    Measure gap;                       ///< between bullets
    Span span;                         ///< of the markers
    bool operator==(const BulletsBox&) const = default;
};

/// One list item of the section itself: a marker and its text. Neighbouring items make one list.
struct ItemBox {
    Template marker;
    Template text;
    Measure indent{{}, 1000};
    bool operator==(const ItemBox&) const = default;
};

/// A line at some sides of a box, inside its edge.
struct Border {
    Length width = Length::pt(0.5);
    std::optional<Color> color;  ///< none: the style's
    bool has_top = true, has_bottom = true, has_left = true, has_right = true;
    bool has_all() const { return has_top && has_bottom && has_left && has_right; }
    bool operator==(const Border&) const = default;
};

enum class Crop { none, rounded, circle };

struct PictureBox {
    Field field = Field::photo;
    Measure width;
    std::optional<int> aspect;  ///< width / height in 1/1000; none: the picture's own
    Crop crop = Crop::none;
    bool operator==(const PictureBox&) const = default;
};

/// The parts of a field, each in a box of its own, wrapped to lines.
struct TagsBox {
    Field field = Field::details;
    Measure gap{{}, 500};  ///< between two tags of a line, and between lines
    bool operator==(const TagsBox&) const = default;
};

/// The level of an entry as a drawing.
struct GaugeBox {
    enum class Form { dots, bar, stars };

    int of = 5;  ///< how many dots or stars, and what a level without a scale of its own is of
    Form form = Form::dots;
    Measure width{{}, 6000};
    Measure height{{}, 600};     ///< of a bar, a dot or a star at most
    std::optional<Color> color;  ///< none: the style's
    Color track{0xd9, 0xd9, 0xd9};
    bool operator==(const GaugeBox&) const = default;
};

struct SpaceBox {
    Measure height;
    bool operator==(const SpaceBox&) const = default;
};

struct BreakBox {
    bool operator==(const BreakBox&) const = default;
};

/// A line left of a block with a dot at its first line; neighbouring blocks with the same rail share it.
struct Rail {
    Length width = Length::pt(0.6);
    std::optional<Color> color;     ///< none: the style's
    Length dot = Length::mm(2);     ///< its diameter; 0: none
    Length offset = Length::mm(3);  ///< from the line's middle to the block
    bool operator==(const Rail&) const = default;
};

/// A block of a layout: what it is, and what any block may carry.
struct Box {
    std::variant<TextBox, InlineBox, RowBox, GridBox, StackBox, RuleBox, BulletsBox, ItemBox, PictureBox, TagsBox,
                 GaugeBox, SpaceBox, BreakBox>
        what;
    Span span;
    std::string style;  ///< empty: the surrounding one
    Span style_span;
    Condition condition;          ///< `when`, `unless`
    std::optional<Field> repeat;  ///< `for`: once for each value of a list field
    std::optional<Keep> keep;
    std::optional<Align> align;
    std::optional<Measure> space_before;
    std::optional<Measure> space_after;
    Sides padding;
    std::optional<Color> background;
    std::optional<Border> border;
    Measure radius;  ///< of the corners of background and border
    std::optional<Rail> rail;
    Role role = Role::automatic;

    bool operator==(const Box&) const = default;
};

/// Paper and margins. Running lines hang at the given distance from the paper's edge.
struct PageSetup {
    Length width = Length::mm(210);
    Length height = Length::mm(297);
    Length top = Length::mm(20);
    Length bottom = Length::mm(20);
    Length left = Length::mm(20);
    Length right = Length::mm(20);
    Length footer_distance = Length::mm(8);
    Length running_distance = Length::mm(8);
    bool operator==(const PageSetup&) const = default;
};

/// The gaps of the body, in em of the root style; neighbouring gaps collapse to the larger.
struct Spacing {
    Measure sections{{}, 1000};
    Measure title{{}, 400};
    Measure entries{{}, 600};
    Measure items{{}, 150};  ///< between entries that are only text, bullets or one line
    bool operator==(const Spacing&) const = default;
};

struct Layout;

/// A column of every page, and how the sections look that stand in it.
struct Column {
    std::string name;
    Span span;
    Track width;
    Sides padding;
    std::optional<Color> background;
    bool bleeds = false;       ///< the background reaches the edges of the paper
    std::vector<Layout> look;  ///< one: the layout as it is inside this column, without columns of its own

    bool operator==(const Column&) const = default;
};

/// How far the page may be squeezed or opened; what is left open is the language's (page::fit_policy).
struct FitLimits {
    std::optional<int> pages;  ///< on which the CV shall stand; none: as many as it takes
    Span pages_span;
    std::optional<int> gaps_least, gaps_most;        ///< 1/100 of the layout's gaps
    std::optional<int> leading_least, leading_most;  ///< of the body, 1/100 of its size
    std::optional<int> size_least, size_most;        ///< of the body, 1/10 pt
    std::optional<Length> margin_least;
    bool operator==(const FitLimits&) const = default;
};

/// A layout file for one language, merged and checked: every reference in it leads somewhere.
struct Layout {
    std::string name;
    PageSetup page;
    std::map<std::string, FontRole> fonts;
    std::map<std::string, StyleRule> styles;
    std::string root_style = "body";
    Spacing spacing;
    FitLimits fit;
    locale::DateLook dates;
    std::vector<Box> header;
    std::vector<Box> section;
    std::map<std::string, std::vector<Box>> entry;  ///< by entry type; "default" serves the others
    std::vector<Box> footer;
    std::vector<Box> running;     ///< at the top of every page but the first
    std::vector<Column> columns;  ///< from the left; none: one flow between the margins
    Measure column_gap{{}, 2000};
    std::map<std::string, std::size_t> place;  ///< by section id: its column
    std::size_t other_place = 0;               ///< of sections that `place` does not name
    std::optional<std::size_t> header_place;   ///< none: above all columns
    std::vector<std::size_t> order;            ///< in which the columns are read
    std::optional<Measure> side_by_side;       ///< the gap between two languages of the CV; none: one is printed

    bool operator==(const Layout&) const = default;
};

}  // namespace quoin::layout
