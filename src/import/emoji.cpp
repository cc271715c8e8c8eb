#include "import/emoji.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace quoin::import {

namespace {

/// Outside the plane of emoji: what Unicode shows as one unless told otherwise (Emoji_Presentation).
constexpr std::array<std::pair<char16_t, char16_t>, 34> kShownAsEmoji{{
    {0x231a, 0x231b}, {0x23e9, 0x23ec}, {0x23f0, 0x23f0}, {0x23f3, 0x23f3}, {0x25fd, 0x25fe}, {0x2614, 0x2615},
    {0x2648, 0x2653}, {0x267f, 0x267f}, {0x2693, 0x2693}, {0x26a1, 0x26a1}, {0x26aa, 0x26ab}, {0x26bd, 0x26be},
    {0x26c4, 0x26c5}, {0x26ce, 0x26ce}, {0x26d4, 0x26d4}, {0x26ea, 0x26ea}, {0x26f2, 0x26f3}, {0x26f5, 0x26f5},
    {0x26fa, 0x26fa}, {0x26fd, 0x26fd}, {0x2705, 0x2705}, {0x270a, 0x270b}, {0x2728, 0x2728}, {0x274c, 0x274c},
    {0x274e, 0x274e}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27b0, 0x27b0}, {0x27bf, 0x27bf},
    {0x2b1b, 0x2b1c}, {0x2b50, 0x2b50}, {0x2b55, 0x2b55}, {0x2764, 0x2764},
}};

constexpr char32_t kVariation = 0xfe0f;
constexpr char32_t kJoiner = 0x200d;

Decoded next(std::string_view text, std::size_t at) { return at < text.size() ? decode_utf8(text, at) : Decoded{}; }

bool may_be_emoji(char32_t code) { return code >= 0x203c && code <= 0x3299; }

bool is_emoji(char32_t code) {
    const bool is_shown = std::any_of(kShownAsEmoji.begin(), kShownAsEmoji.end(),
                                      [&](const auto& range) { return code >= range.first && code <= range.second; });
    return is_shown || (code >= 0x1f000 && code <= 0x1fbff && !(code >= 0x1f100 && code <= 0x1f1e5));
}

bool joins(char32_t code) {
    return code == kVariation || code == kJoiner || code == 0x20e3 || (code >= 0x1f3fb && code <= 0x1f3ff) ||
           (code >= 0xe0020 && code <= 0xe007f);
}

/// ":wave:" and the like, with nothing but white space around it.
std::size_t short_code_at(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 40;
    const auto is_edge = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    if (text[at] != ':' || (at > 0 && !is_edge(text[at - 1]))) return 0;
    std::size_t end = at + 1;
    const auto is_of_name = [](char c) { return is_ascii_lower(c) || is_ascii_digit(c) || c == '_' || c == '+'; };
    while (end < text.size() && end - at < kLongest && is_of_name(text[end])) ++end;
    const bool is_closed = end < text.size() && text[end] == ':' && end > at + 2 && is_ascii_lower(text[at + 1]);
    return is_closed && (end + 1 == text.size() || is_edge(text[end + 1])) ? end + 1 - at : 0;
}

}  // namespace

std::size_t emoji_at(std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) return short_code_at(text, at);
    Decoded sign = decode_utf8(text, at);
    const bool is_told = may_be_emoji(sign.code) && next(text, at + sign.length).code == kVariation;
    if (!is_emoji(sign.code) && !is_told) return 0;
    std::size_t end = at + sign.length;
    for (bool was_joiner = false; end < text.size(); end += sign.length) {
        sign = decode_utf8(text, end);
        const bool is_flag = sign.code >= 0x1f1e6 && sign.code <= 0x1f1ff;
        if (!joins(sign.code) && !(was_joiner && (is_emoji(sign.code) || may_be_emoji(sign.code))) && !is_flag) break;
        was_joiner = sign.code == kJoiner;
    }
    return end - at;
}

}  // namespace quoin::import
