#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoin {

/// One character read from UTF-8: its code point and how many bytes it took.
struct Decoded {
    char32_t code = 0;
    std::size_t length = 0;
};

/// The character at byte `offset`; malformed bytes give U+FFFD with length 1. `offset` < text.size().
Decoded decode_utf8(std::string_view text, std::size_t offset);
/// The character that ends just before byte `offset`; `offset` > 0.
Decoded decode_utf8_before(std::string_view text, std::size_t offset);
void append_utf8(std::string& text, char32_t code);
std::u32string to_utf32(std::string_view text);
/// Byte offset of the first malformed sequence (overlong, surrogate, truncated), or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Terminal cells: 2 for wide East Asian characters, 0 for combining marks, else 1.
int cell_width(char32_t code);

/// Han, Kana, Hangul, CJK punctuation and full-width forms.
bool is_cjk(char32_t code);

}  // namespace quoin
