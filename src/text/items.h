#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/length.h"
#include "font/face.h"
#include "text/characters.h"
#include "text/decide.h"

namespace quoin::text {

enum class GlueKind : std::uint8_t { none, word_space, autospace, ideographs, last_tier };

/// White space that may stretch and shrink (typography.md 2.2).
struct Glue {
    Length natural;  ///< negative: a pair of marks moves together
    Length stretch;  ///< comfortable
    Length maximum;  ///< at most this much is added to natural
    Length shrink;
    GlueKind kind = GlueKind::none;

    bool operator==(const Glue&) const = default;
};

/// Whose own blank a mark may give up inside a line; the later kinds give later.
enum class BlankKind : std::uint8_t { none, middle_dot, bracket, comma };
enum class Ink : std::uint8_t { other, ideograph, punctuation };

/// One character as a box, with the glue before it. Numbers only: breaking knows no fonts.
struct Item {
    Length width;         ///< rigid
    Glue glue;            ///< before the box, dropped at the start of a line; of a space: the space itself
    Length blank_shrink;  ///< of the box, inside a line
    Length start_trim;    ///< taken off where the item starts a line
    Length end_trim;      ///< taken off where it ends one
    Length end_drop;      ///< may be taken off as a whole where it ends one
    Length hyphen;        ///< added where a line ends after it at a hyphen: the hyphen, and what is shaped anew
    Length start_change;  ///< added where it starts a line: what a break tears is shaped anew
    Break before;
    BlankKind blank = BlankKind::none;
    Ink ink = Ink::other;
    bool is_space = false;           ///< dropped at the end of a line
    bool starts_with_blank = false;  ///< blank_shrink is on the left
    bool divides_word = false;       ///< the break before is hyphenation's, under the limits of typography.md 5.2

    bool operator==(const Item&) const = default;
};

/// What shaping found out about a character.
struct Measured {
    Length advance;
    Length em;    ///< the font size
    Length size;  ///< at which its face is set: Latin may be scaled to match the Han beside it
    Length rise;
    Length letter_spacing;  ///< to the next character, if it follows in the same run
    font::Blank blank;      ///< of a full-width mark, in 1/1000 em
};

/// Pair trims, autospace and glue (typography.md 2.2, 2.3, 3): characters with widths become items.
std::vector<Item> make_items(const Characters& characters, std::span<const Measured> measured,
                             std::span<const Break> breaks, std::span<const TokenBreak> tokens, Convention paragraph);

/// Whether a quarter em belongs between a character and the next (typography.md 2.3); `i` is the second one.
bool wants_autospace(const Characters& characters, std::size_t i);

/// How the blanks of two marks that meet are trimmed: 500 or 0, and whose blank it is.
struct PairTrim {
    int per_mille = 0;
    bool is_of_second = false;

    bool operator==(const PairTrim&) const = default;
};
PairTrim pair_trim(const Character& a, const Character& b);

/// The blank that the policy table lets be trimmed, in 1/1000 em (typography.md 3.1); the font may have less.
font::Blank policy_blank(const Character& mark);

}  // namespace quoin::text
