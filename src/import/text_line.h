#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "import/dropped.h"
#include "import/outline.h"
#include "import/traced.h"

namespace quoin::import {

/// What stands in front of an item of a list.
enum class Marker : std::uint8_t {
    none,
    dash,             ///< - – —
    asterisk,         ///< *
    plus,             ///< +
    dot,              ///< • · ∙
    disc,             ///< ● ○ ◦ and other rounds
    block,            ///< ■ ◆ ➢ ✓ and other signs
    number,           ///< 1. 1、 1)
    in_brackets,      ///< (1) （1） ① [1]
    han,              ///< 一、
    han_in_brackets,  ///< （一）
};

/// A line of a plain text.
struct TextLine {
    Traced text;             ///< without white space at both ends, without the marker
    std::size_t indent = 0;  ///< in cells, of the text or its marker; a tab goes on to the next multiple of 4
    std::size_t inner = 0;   ///< in cells: where the text behind a marker begins
    std::size_t width = 0;   ///< in cells, of the whole line
    Marker marker = Marker::none;

    bool is_blank() const { return text.empty() && marker == Marker::none; }
};

/// The lines of a text from byte `begin` on; line ends are \n, \r\n or \r. Control characters become blanks.
std::vector<TextLine> text_lines(std::string_view text, std::size_t begin);

/// "=====" or "-----": what is above is a heading, or a part of the text ends.
bool is_rule(const TextLine& line);

/// The line in our markup: its [links](https://example.com) and **bold** words are such, all else stands as it is.
/// Emoji and links that lead nowhere on paper are dropped with a note.
Words marked_up(const Traced& line, std::uint32_t file, Dropped& dropped);

}  // namespace quoin::import
