#pragma once

#include <array>

#include "locale/date_look.h"
#include "yaml/key.h"

/// The keys and words of a layout file. The readers and the schema go by them.
namespace quoin::layout {

using yaml::Form;
using yaml::Key;
using yaml::Range;

template <std::size_t N>
using Words = std::array<std::string_view, N>;

// Words, in the order of the enumerations of layout.h.
inline constexpr Words<4> kAligns{"left", "center", "right", "justify"};
inline constexpr Words<3> kKeeps{"none", "with-next", "together"};
inline constexpr Words<5> kRoles{"auto", "h1", "h2", "h3", "p"};
inline constexpr Words<3> kCaps{"normal", "small", "upper"};
inline constexpr Words<3> kFigures{"normal", "tabular", "oldstyle"};
inline constexpr Words<2> kEmphases{"none", "dots"};
inline constexpr Words<2> kWraps{"normal", "never"};
inline constexpr Words<4> kValigns{"baseline", "top", "center", "bottom"};
inline constexpr Words<3> kCrops{"none", "rounded", "circle"};
inline constexpr Words<3> kGaugeForms{"dots", "bar", "stars"};
inline constexpr Words<4> kSides{"top", "bottom", "left", "right"};
inline constexpr Words<6> kWeightNames{"light", "normal", "medium", "semibold", "bold", "black"};
inline constexpr Words<6> kPaperNames{"A4", "A5", "Letter", "Legal", "Executive", "B5"};

inline constexpr Range kLeadings{0.8, 4};
inline constexpr Range kJustifyFrom{0, 200};
inline constexpr Range kWeights{1, 1000};
inline constexpr Range kLatinScales{0.5, 2};
inline constexpr Range kGaugeOf{1, 20};
inline constexpr Range kSpans{1, 100};
inline constexpr Range kFillRows{1, 200};
inline constexpr Range kFitPages{1, 100};
inline constexpr Range kFitGaps{0, 4};
inline constexpr Range kFitLeadings{1, 3};

inline constexpr std::array<Key, 25> kLayoutKeys{{
    {"layout", "version", "The version of this language: 1."},
    {"title", "any", "The name of the layout, in one language or several."},
    {"description", "any", "What quoin layouts says of it."},
    {"also", "any", "RenderCV's themes that look most like it."},
    {"extends", "word", "The layout that this one changes: a built-in one, or a file beside it."},
    {"page", "page", "Paper and margins."},
    {"vars", "vars", "Variables: $accent stands for what accent says here. --set and the CV's design: change them."},
    {"fonts", "fonts", "Font roles: families for Latin and for Chinese, Japanese and Korean."},
    {"styles", "styles", "Named styles of text."},
    {"root", "word", "The style that all text starts from; body if not said."},
    {"spacing", "spacing", "The gaps between sections and entries."},
    {"header", "header-boxes", "The blocks at the top of the CV."},
    {"section", "section-boxes", "The blocks of each section's title."},
    {"entry", "entry", "The blocks of one entry, by its type."},
    {"footer", "running-boxes", "The blocks at the bottom of every page, if there are several."},
    {"running", "running-boxes", "The blocks at the top of every page but the first."},
    {"columns", "columns", "The columns of every page, from the left."},
    {"place", "place", "Which section stands in which column; \"*\" stands for all others."},
    {"order", "order", "In which order the columns are read."},
    {"column-gap", "measure", "The gap between columns."},
    {"side-by-side", "measure", "Sets two languages of the CV side by side, with this gap."},
    {"languages", "languages", "What a language changes: a layout of its own, laid over the rest."},
    {"fit", "fit", "How many pages, and how far the page may give for that."},
    {"dates", "dates", "Which of a language's ways to print dates is taken."},
    {"words", "words", "Words of each language by name: {=colon} in a template prints one."},
}};

inline constexpr std::array<Key, 4> kPageKeys{{
    {"size", "paper", "A4, A5, Letter, Legal, Executive, B5, or [width, height]."},
    {"margins", "margins", "One length, or one for each side."},
    {"footer-distance", "length", "From the lower edge of the paper to the footer."},
    {"running-distance", "length", "From the upper edge of the paper to the running lines."},
}};

inline constexpr std::array<Key, 4> kMarginKeys{{
    {"top", "length", "The upper margin."},
    {"bottom", "length", "The lower margin."},
    {"left", "length", "The left margin."},
    {"right", "length", "The right margin."},
}};

inline constexpr std::array<Key, 4> kPaddingKeys{{
    {"top", "measure", "Space inside the upper edge."},
    {"bottom", "measure", "Space inside the lower edge."},
    {"left", "measure", "Space inside the left edge."},
    {"right", "measure", "Space inside the right edge."},
}};

inline constexpr std::array<Key, 4> kSpacingKeys{{
    {"sections", "measure", "Between two sections."},
    {"title", "measure", "Between the title of a section and its entries."},
    {"entries", "measure", "Between two entries."},
    {"items", "measure", "Between entries that are only text, bullets or one line."},
}};

inline constexpr std::array<Key, 22> kStyleKeys{{
    {"extends", "word", "The style that this one changes."},
    {"font", "word", "A font role."},
    {"size", "measure", "The size: 10pt, or a share of the extended style's: 90%, 0.9em."},
    {"weight", "weight", "How bold Latin is, and the rest where cjk-weight is not said."},
    {"cjk-weight", "weight", "How bold Chinese, Japanese and Korean are."},
    {"italic", "flag", "Latin in italics."},
    {"color", "color", "The colour of the text."},
    {"leading", kLeadings, "The line pitch in sizes."},
    {"align", kAligns, "How lines stand in their column."},
    {"justify-from", kJustifyFrom, "Narrower paragraphs than so many em are ragged."},
    {"case", kCaps, "small: small capitals; upper: capitals."},
    {"letterspacing", "measure", "Space added after every sign."},
    {"figures", kFigures, "tabular: all figures equally wide; oldstyle: with ascenders and descenders."},
    {"emphasis", kEmphases, "dots: a dot at every Chinese, Japanese or Korean character."},
    {"tsume", "flag", "Japanese set tight by the font's own widths, for large headings."},
    {"hyphenate", "flag", "Words of justified lines are divided."},
    {"space-before", "measure", "Space above a block of this style."},
    {"space-after", "measure", "Space below a block of this style."},
    {"indent", "measure", "The indent of the first line."},
    {"keep", kKeeps, "What the page break must not part."},
    {"wrap", kWraps, "never: one line."},
    {"role", kRoles, "What it is for readers of the PDF."},
}};

inline constexpr std::array<Key, 3> kFontKeys{{
    {"latin", "families", "The Latin family, or a list of families."},
    {"cjk", "families", "The family for Chinese, Japanese and Korean, or a list of families."},
    {"latin-scale", kLatinScales, "Sets Latin larger, so that it matches the Han face."},
}};

inline constexpr std::array<Key, 10> kEntryKeys{{
    {"default", "entry-boxes", "Every type that has no blocks of its own."},
    {"text", "entry-boxes", "An entry that is a text."},
    {"one_line", "entry-boxes", "A label and details."},
    {"bullet", "entry-boxes", "An entry that is a bullet."},
    {"numbered", "entry-boxes", "A numbered entry."},
    {"reversed_numbered", "entry-boxes", "An entry that is numbered backwards."},
    {"education", "entry-boxes", "A school."},
    {"experience", "entry-boxes", "An employer."},
    {"normal", "entry-boxes", "A project or another thing with a name."},
    {"publication", "entry-boxes", "A publication."},
}};

inline constexpr std::array<Key, 8> kColumnKeys{{
    {"width", "track", "1fr, 30% or 62mm."},
    {"padding", "padding", "Space inside the column."},
    {"background", "color", "The colour behind the column."},
    {"bleed", "flag", "The background reaches the edges of the paper."},
    {"styles", "styles", "What the styles are in this column, laid over those of the layout."},
    {"spacing", "spacing", "The gaps in this column."},
    {"section", "section-boxes", "The title of each section in this column."},
    {"entry", "entry", "The blocks of one entry in this column."},
}};

inline constexpr std::array<Key, 5> kFitKeys{{
    {"pages", Form::whole(kFitPages), "On how many pages a CV shall stand."},
    {"gaps", "gap-range", "[floor, ceiling] of every space between blocks, 1 as the layout has it."},
    {"leading", "leading-range", "[floor, ceiling] of the root style's leading."},
    {"size", "size-range", "[floor, ceiling] of the root style's size."},
    {"margins", "distance", "No margin gets narrower than this."},
}};

/// Of `dates`, and of `settings: {dates: …}` in a CV.
inline constexpr std::array<Key, 5> kDateKeys{{
    {"style", locale::kDateStyles, "short (Sep 2022), long (September 2022), numeric (09/2022), year, or standard."},
    {"ongoing", locale::kOngoing, "present (Sep 2022 – Present) or since (since Sep 2022)."},
    {"same-year", locale::kSameYear, "once: Jun – Aug 2023; twice: Jun 2023 – Aug 2023."},
    {"month", "month-form", "Dates with a month in a form of your own, of {Y} {YY} {M} {MM} {b} {B}."},
    {"range", "range-form", "{start} and {end} with what stands between them."},
}};
/// What stands in braces there.
inline constexpr Words<6> kMonthParts{"Y", "YY", "M", "MM", "b", "B"};
inline constexpr Words<2> kRangeParts{"start", "end"};

/// The blocks: each has one of these keys, which says what it is.
inline constexpr std::array<Key, 13> kBoxKinds{{
    {"text", "scalar", "A paragraph: \"{position}[, {company|strong}]\"."},
    {"inline", "list-field", "The values of a list, wrapped."},
    {"row", "row", "Columns beside one another."},
    {"grid", "form-grid", "A ruled form of rows and columns."},
    {"stack", "boxes", "Blocks one under the other."},
    {"rule", "rule", "A line."},
    {"bullets", "list-field", "The bullets of an entry."},
    {"item", "scalar", "One list item: \"{number}\"."},
    {"picture", "picture-field", "The photo, or an entry's logo."},
    {"tags", "text-field", "The parts of a field, each in a frame, wrapped to lines."},
    {"gauge", "level-field", "The entry's level as dots, stars or a bar."},
    {"space", "needed-measure", "White space."},
    {"break", "any", "A new page: break: page."},
}};

/// What every block may carry.
inline constexpr std::array<Key, 14> kBoxKeys{{
    {"style", "word", "The style of its text."},
    {"when", "fields", "Only if this field has a value, or all of a list have."},
    {"unless", "fields", "Only if this field has no value, and none of a list has."},
    {"for", "list-field", "Once for each value of a list: for: roles."},
    {"keep", kKeeps, "What the page break must not part."},
    {"align", kAligns, "How lines stand in their column."},
    {"space-before", "measure", "Space above; neighbouring spaces collapse to the larger."},
    {"space-after", "measure", "Space below; neighbouring spaces collapse to the larger."},
    {"padding", "padding", "Space inside the edges: one measure, or one for each side."},
    {"background", "color", "The colour behind the block."},
    {"role", kRoles, "What it is for readers of the PDF."},
    {"border", "border", "Lines inside the edges: 0.5pt, or {width, color, sides}."},
    {"radius", "measure", "Rounds the corners of background and border."},
    {"rail", "rail", "A line left of the block with a dot: a timeline."},
}};

/// A key that blocks of one kind may carry too.
struct OwnKey {
    std::string_view kind;
    Key key;
};

inline constexpr std::array<OwnKey, 23> kOwnKeys{{
    {"text", {"icon", "word", "An icon before the first line: calendar, place, …"}},
    {"text", {"icon-color", "color", "The colour of the icons."}},
    {"text", {"shrink", "measure", "Sets the text smaller, down to this size, if so it takes one line."}},
    {"inline", {"separator", "word", "What stands between two values; it vanishes at line ends."}},
    {"inline", {"icons", "flag", "An icon of its kind before each value."}},
    {"inline", {"icon-color", "color", "The colour of the icons."}},
    {"inline", {"urls", "flag", "Addresses instead of user names."}},
    {"inline", {"lines", "flag", "One value a line, without separators."}},
    {"bullets", {"bullet", "texts", "The marker, or a list of markers by level."}},
    {"bullets", {"indent", "measure", "From the left edge to the text."}},
    {"bullets", {"gap", "measure", "Between bullets."}},
    {"item", {"marker", "word", "The marker: \"{index}.\"."}},
    {"item", {"indent", "measure", "From the left edge to the text."}},
    {"picture", {"width", "needed-measure", "The width of the picture."}},
    {"picture", {"aspect", "aspect", "Width to height: 5/7. What is beside the middle is cut."}},
    {"picture", {"crop", kCrops, "rounded or circle."}},
    {"tags", {"gap", "measure", "Between two tags of a line, and between lines."}},
    {"gauge", {"of", kGaugeOf, "How many dots or stars."}},
    {"gauge", {"form", kGaugeForms, "What is drawn."}},
    {"gauge", {"width", "size", "The width of the gauge."}},
    {"gauge", {"height", "size", "The height of a bar, a dot or a star at most."}},
    {"gauge", {"color", "color", "The colour of what is reached."}},
    {"gauge", {"track", "color", "The colour of what is not reached."}},
}};

inline constexpr std::array<Key, 6> kRowKeys{{
    {"columns", "tracks", "The width of each column: auto, 1fr, 30% or 12mm."},
    {"cells", "cells", "A block for each column, a list of blocks, or nothing."},
    {"gap", "measure", "The gap between columns."},
    {"valign", kValigns, "How cells stand beside one another."},
    {"height", "measure", "The least height."},
    {"grid", "row-lines", "Lines around every cell."},
}};

/// Of the `grid` of a row.
inline constexpr std::array<Key, 2> kRowLineKeys{{
    {"width", "length", "How thick the lines are."},
    {"color", "color", "The colour of the lines."},
}};

/// Of a form.
inline constexpr std::array<Key, 9> kGridKeys{{
    {"columns", "needed-tracks", "The width of each column: auto, 1fr, 30% or 12mm."},
    {"rows", "form-rows", "The rows, each a list of cells, or {cells: […], height: 7mm}."},
    {"head", "form-row", "The first row, which stands on every page."},
    {"tail", "form-row", "The last row."},
    {"height", "measure", "The least height of a row."},
    {"fill-rows", Form::whole(kFillRows), "There are at least so many rows, empty ones at the end."},
    {"border", "form-border", "The lines: 0.5pt, 0.5pt dashed, none, or {outer, inner, rows, columns, color}."},
    {"cell-padding", "padding", "Space inside the edges of every cell."},
    {"valign", kValigns, "How the text of a cell stands in it."},
}};

inline constexpr std::array<Key, 6> kGridRowKeys{{
    {"cells", "form-cells", "A text, a block, a list of blocks or [] for each column."},
    {"height", "measure", "The least height of this row."},
    {"above", "edge", "The line above this row: 0.5pt, 0.5pt dashed or none."},
    {"when", "fields", "Only if this field has a value, or all of a list have."},
    {"unless", "fields", "Only if this field has no value, and none of a list has."},
    {"for", "list-field", "Once for each value of a list: for: roles."},
}};

/// What a cell has beside the keys of its block.
inline constexpr std::array<Key, 2> kGridCellKeys{{
    {"span", Form::whole(kSpans), "How many columns it takes."},
    {"left", "edge", "The line left of this cell: 0.5pt, 0.5pt dashed or none."},
}};

inline constexpr std::array<Key, 5> kGridBorderKeys{{
    {"outer", "outer-edges", "Around the form: one line, or one for each side."},
    {"inner", "edge", "Between rows and between columns."},
    {"rows", "edge", "Between rows."},
    {"columns", "edge", "Between columns."},
    {"color", "color", "The colour of the lines."},
}};

inline constexpr std::array<Key, 4> kOuterKeys{{
    {"top", "edge", "The line above the form."},
    {"bottom", "edge", "The line below it."},
    {"left", "edge", "The line left of it."},
    {"right", "edge", "The line right of it."},
}};

inline constexpr std::array<Key, 3> kRuleKeys{{
    {"thickness", "length", "How thick the line is."},
    {"color", "color", "The colour of the line."},
    {"length", "measure", "The length; without it, the line fills the width."},
}};

inline constexpr std::array<Key, 3> kBorderKeys{{
    {"width", "distance", "How thick the lines are."},
    {"color", "color", "The colour of the lines."},
    {"sides", "side-list", "Where there are lines; without it, at all sides."},
}};

inline constexpr std::array<Key, 4> kRailKeys{{
    {"width", "distance", "How thick the line is."},
    {"color", "color", "The colour of line and dot."},
    {"dot", "distance", "The diameter of the dot; 0pt: none."},
    {"offset", "distance", "From the line's middle to the block."},
}};

}  // namespace quoin::layout
