#pragma once

#include <cstdint>

namespace quoin::font {

/// The scripts that itemisation tells apart (UAX 24); `common` and `inherited` follow their neighbours.
enum class Script : std::uint8_t {
    common,
    inherited,
    latin,
    greek,
    cyrillic,
    han,
    hiragana,
    katakana,
    hangul,
    bopomofo,
    other
};

/// What kind of character this is, as far as spacing and breaking ask (UAX 44 general categories, grouped).
enum class Category : std::uint8_t { letter, mark, digit, number, punctuation, symbol, space, control };

Script script_of(char32_t code);
Category category_of(char32_t code);
/// The code point that combines base and mark (NFC), or 0.
char32_t compose(char32_t base, char32_t mark);

/// ISO 15924, for ShapeOptions: "Latn", "Hani", ...; "Zyyy" for common, inherited and other.
const char* iso_name(Script script);

}  // namespace quoin::font
