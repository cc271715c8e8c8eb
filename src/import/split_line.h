#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "import/section_kind.h"
#include "import/shown_words.h"

namespace quoin::import {

/// What parts a piece of a line from the one before it.
enum class Parting { start, column, bar, comma, dash, space };

struct LinePart {
    std::size_t begin = 0;  ///< in bytes of the shown text
    std::size_t end = 0;
    Parting parting = Parting::start;

    bool operator==(const LinePart&) const = default;
};

/// How far a line is to be parted.
enum class Fineness {
    columns,  ///< at tabs, runs of spaces and bars
    commas,   ///< at commas too
    spaces,   ///< at commas, and at spaces between East Asian words
    dashes,   ///< at dashes alone
};

/// Bytes [begin, end) of the shown text in their parts, none of them empty. Nothing is cut within brackets, a link, a
/// number or the name of a company ("Example Co., Ltd."); what parts them belongs to none.
std::vector<LinePart> split_line(const ShownWords& line, std::size_t begin, std::size_t end, Fineness fineness);

/// Without white space, separators and a full stop at its ends.
LinePart trimmed(std::string_view text, LinePart part);

}  // namespace quoin::import
