#pragma once

#include <string>
#include <vector>

#include "base/color.h"
#include "base/length.h"
#include "display/document.h"
#include "page/prices.h"

namespace quoin::page {

/// A heading whose first line a strip holds; it becomes a bookmark.
struct Heading {
    std::string title;
    int level = 1;

    bool operator==(const Heading&) const = default;
};

/// A line that runs down the left of a strip, and on to the next one that has the same.
struct RailLine {
    Length x;  ///< its middle
    Length width;
    Color color;
    Length begin;  ///< from the strip's top: above the first dot there is none, unless the strip above has the line too

    bool operator==(const RailLine&) const = default;
    bool continues(const RailLine& above) const { return x == above.x && width == above.width && color == above.color; }
};

struct Strip;

/// What a table has where a page begins or ends inside it; decoration.
struct TableEnds {
    std::vector<Strip> head;          ///< one: stands above a strip that begins a page
    std::vector<display::Item> foot;  ///< drawn with a strip that ends a page

    bool operator==(const TableEnds&) const = default;
};

/// A slice of the flow that never splits: a line, a row, a rule. Items stand relative to its top left corner.
struct Strip {
    Length height;
    Length space_before;       ///< the collapsed gap to the strip above; vanishes at the top of a page
    Length baseline;           ///< of its first line, from the top; zero if it has no text
    bool is_glued = false;     ///< no page break before it
    bool breaks_page = false;  ///< it begins a new page
    int split_price = 0;       ///< what a page break before it costs (prices.h)
    bool joins_above = false;  ///< there is no gap above it, whatever asks for one
    bool is_filler = false;    ///< an empty row: it is left out rather than begin a page
    std::vector<display::Item> items;
    std::vector<Heading> headings;
    std::vector<RailLine> rails;
    TableEnds ends;

    bool operator==(const Strip&) const = default;
};

/// What stands above a strip if it begins a page: the head of its table.
inline Length head_height(const Strip& strip) {
    return strip.ends.head.empty() ? Length{} : strip.ends.head.front().height;
}

/// Moves every item of a strip.
void shift(Strip& strip, Length dx, Length dy);

/// What joins the rails of `above` to those of `below`, which stands `gap` under it; relative to the top of `below`.
std::vector<display::Item> rail_joints(const Strip& above, const Strip& below, Length gap);

/// All strips one under the other as one, gaps included. Empty input gives an empty strip.
Strip merge(std::vector<Strip> strips);

}  // namespace quoin::page
