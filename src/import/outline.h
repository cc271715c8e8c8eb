#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/span.h"
#include "yaml/node.h"

/// What a page or a text says once its marks are understood, and before anybody knows what of it is a name, a section
/// or an entry. Whoever reads a form makes an Outline; `understand` (understand.h) makes a CV of it.
namespace quoin::import {

/// A line of text in our own inline markup: **bold**, *italic*, `code`, [text](url), with the rest escaped.
struct Words {
    std::string text;
    Span span;                        ///< in the file that was read
    std::vector<yaml::Piece> pieces;  ///< where in `span` its bytes came from

    bool operator==(const Words&) const = default;
};

struct OutlineBlock;

/// An item of a list: what it says, and the lists, lines and tables inside it, in order.
using OutlineItem = std::vector<OutlineBlock>;

struct OutlineBlock {
    enum class Kind { heading, lines, list, table };

    Kind kind = Kind::lines;
    int level = 0;                               ///< heading: 1..6
    std::vector<Words> lines;                    ///< heading: one; lines: one for each line of the source
    bool is_ordered = false;                     ///< list
    std::vector<OutlineItem> items;              ///< list
    std::vector<std::vector<OutlineItem>> rows;  ///< table: the cells of each row
    bool has_head = false;                       ///< table: the first row names the columns
    std::string picture;                         ///< of a heading, line or cell: an image of the folder; empty: none
    Span span;

    bool operator==(const OutlineBlock&) const = default;
};

struct Outline {
    std::vector<std::pair<std::string, Words>> front_matter;  ///< scalars only: title, author, layout, …
    std::vector<OutlineBlock> blocks;
};

}  // namespace quoin::import
