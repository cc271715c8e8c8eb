#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace quoin::lint {

/// One character of a text: its code point, and bytes [begin, end) that it takes.
struct Letter {
    char32_t code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// What stands for characters that are nobody's prose: those of code and of addresses.
inline constexpr char kBlank = '\x1a';

std::vector<Letter> letters_of(std::string_view text);

/// Han or Kana: what full-width signs stand beside; no punctuation.
bool is_han(char32_t code);

constexpr bool is_latin_letter(char32_t code) {
    const bool is_ascii = code < 0x80 && is_ascii_letter(static_cast<char>(code));
    return is_ascii || (code >= 0xc0 && code <= 0x24f && code != 0xd7 && code != 0xf7);
}
constexpr bool is_digit(char32_t code) { return code >= '0' && code <= '9'; }
constexpr bool is_latin(char32_t code) { return is_latin_letter(code) || is_digit(code); }
constexpr bool is_space(char32_t code) { return code == ' ' || code == '\t' || code == 0xa0 || code == 0x3000; }
constexpr bool is_capital(char32_t code) { return code < 0x80 && is_ascii_upper(static_cast<char>(code)); }
constexpr bool is_small(char32_t code) { return is_latin_letter(code) && !is_capital(code); }

}  // namespace quoin::lint
