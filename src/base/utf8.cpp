#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

constexpr Decoded kMalformed{0xfffd, 1};

struct Range {
    char32_t first;
    char32_t last;
};

bool contains(const auto& ranges, char32_t code) {
    return std::any_of(ranges.begin(), ranges.end(), [&](const Range& r) { return r.first <= code && code <= r.last; });
}

}  // namespace

Decoded decode_utf8(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (length == 0 || lead >= 0xf5 || offset + length > text.size()) return kMalformed;
    char32_t code = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80) return kMalformed;
        code = (code << 6) | (byte(i) & 0x3f);
    }
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    const bool is_surrogate = code >= 0xd800 && code <= 0xdfff;
    if (code < kSmallest[length] || code > 0x10ffff || is_surrogate) return kMalformed;
    return {code, length};
}

Decoded decode_utf8_before(std::string_view text, std::size_t offset) {
    std::size_t start = offset - 1;
    while (start > 0 && offset - start < 4 && (static_cast<unsigned char>(text[start]) & 0xc0) == 0x80) --start;
    const Decoded decoded = decode_utf8(text, start);
    return start + decoded.length == offset ? decoded : kMalformed;
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xc0 | (code >> 6));
        put(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        put(0xe0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    } else {
        put(0xf0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3f));
        put(0x80 | ((code >> 6) & 0x3f));
        put(0x80 | (code & 0x3f));
    }
}

std::u32string to_utf32(std::string_view text) {
    std::u32string codes;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        codes.push_back(decoded.code);
        i += decoded.length;
    }
    return codes;
}

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        const bool is_real_fffd = decoded.code == 0xfffd && decoded.length == 3;
        if (decoded.code == 0xfffd && !is_real_fffd) return i;
        i += decoded.length;
    }
    return std::string_view::npos;
}

int cell_width(char32_t code) {
    constexpr std::array<Range, 6> kZero{
        {{0x300, 0x36f}, {0x200b, 0x200f}, {0x20d0, 0x20ff}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xe0100, 0xe01ef}}};
    if (contains(kZero, code)) return 0;
    constexpr std::array<Range, 4> kEmoji{
        {{0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x1100, 0x115f}}};
    return is_cjk(code) || contains(kEmoji, code) ? 2 : 1;
}

bool is_cjk(char32_t code) {
    constexpr std::array<Range, 8> kWide{{{0x2e80, 0x303e},
                                          {0x3041, 0xa4cf},
                                          {0xa960, 0xa97c},
                                          {0xac00, 0xd7a3},
                                          {0xf900, 0xfaff},
                                          {0xfe30, 0xfe6f},
                                          {0xff00, 0xff60},
                                          {0xffe0, 0xffe6}}};
    return contains(kWide, code) || (code >= 0x20000 && code <= 0x3fffd);
}

}  // namespace quoin
