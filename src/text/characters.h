#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "locale/language.h"

namespace quoin::text {

/// Whose typographic rules hold for a character.
enum class Convention : std::uint8_t { latin, zh_hans, zh_hant, ja, ko };

/// What a character is, as far as breaking and spacing ask.
enum class Kind : std::uint8_t {
    han,
    kana,
    hangul,
    fullwidth,  ///< letters and digits of the full-width forms
    letter,     ///< of any script but those above
    digit,      ///< ASCII or another script's, not full-width
    space,      ///< U+0020, tab and no-break space: they stretch
    line_feed,
    combining,  ///< marks, selectors and joiners: they belong to the character before
    invisible,  ///< U+00AD, U+200B, U+2060, U+FEFF
    sign        ///< punctuation and symbols
};

/// Classes of full-width punctuation (typography.md 3.1); `none` for all that is not set in the CJK face.
enum class Mark : std::uint8_t { none, open, close, comma, stop, colon, exclaim, middle_dot, rule, wide_space };

/// One code point of a paragraph and what was found out about it.
struct Character {
    char32_t code = 0;
    std::uint32_t offset = 0;  ///< byte offset in the paragraph
    Kind kind = Kind::sign;
    Convention convention = Convention::latin;
    bool is_cjk = false;   ///< takes the CJK face, and the punctuation class that goes with it
    bool is_code = false;  ///< set as program text: nothing is added or trimmed
    Mark mark = Mark::none;

    bool operator==(const Character&) const = default;
};

using Characters = std::vector<Character>;

Convention convention_of(const locale::Language& language);
Kind kind_of(char32_t code);
/// Joiners, variation selectors, soft hyphens and their like, which a font need not have.
bool is_default_ignorable(char32_t code);
inline bool is_ideograph(Kind kind) { return kind == Kind::han || kind == Kind::kana; }
inline bool is_word(Kind kind) { return kind == Kind::letter || kind == Kind::digit; }

/// Every character of `text`, all by one convention, with ambiguous ones not yet resolved.
Characters read_characters(std::string_view text, Convention convention);

/// Decides which characters take the CJK face (typography.md 4.2) and sets `is_cjk` and `mark`.
///
/// Curly quotes, dashes, dots and mathematical signs go by their neighbours and, for quotes, by what they enclose.
void resolve_ambiguous(Characters& characters);

}  // namespace quoin::text
