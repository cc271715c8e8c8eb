#include "text/characters.h"

#include "base/utf8.h"
#include "font/unicode.h"

namespace quoin::text {

namespace {

bool in(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool is_fullwidth_alphanumeric(char32_t code) {
    return in(code, 0xff10, 0xff19) || in(code, 0xff21, 0xff3a) || in(code, 0xff41, 0xff5a);
}

bool is_joiner_or_selector(char32_t code) {
    return code == 0x200c || code == 0x200d || in(code, 0xfe00, 0xfe0f) || in(code, 0xe0100, 0xe01ef);
}

bool is_invisible(char32_t code) { return code == 0xad || code == 0x200b || code == 0x2060 || code == 0xfeff; }

Kind kind_by_tables(char32_t code) {
    using font::Category;
    using font::Script;
    if (is_joiner_or_selector(code)) return Kind::combining;
    if (is_invisible(code)) return Kind::invisible;
    if (code == 0xa0) return Kind::space;
    if (code == 0x2028 || code == 0x2029 || code == 0x85) return Kind::line_feed;
    if (is_fullwidth_alphanumeric(code)) return Kind::fullwidth;
    // 〆, ー and its half-width form are Common to several scripts but behave like their neighbours.
    if (code == 0x3006) return Kind::han;
    if (code == 0x30fc || code == 0xff70) return Kind::kana;

    const Category category = font::category_of(code);
    if (category == Category::mark) return Kind::combining;
    if (category == Category::digit) return Kind::digit;
    if (category != Category::letter && code != 0x3007) return Kind::sign;
    switch (font::script_of(code)) {
        case Script::han:
        case Script::bopomofo: return Kind::han;
        case Script::hiragana:
        case Script::katakana: return Kind::kana;
        case Script::hangul: return Kind::hangul;
        default: return Kind::letter;
    }
}

}  // namespace

Convention convention_of(const locale::Language& language) {
    const std::string_view primary = language.primary();
    if (primary == "zh") return language.is_traditional_chinese() ? Convention::zh_hant : Convention::zh_hans;
    if (primary == "ja") return Convention::ja;
    if (primary == "ko") return Convention::ko;
    return Convention::latin;
}

Kind kind_of(char32_t code) {
    if (in(code, 0x4e00, 0x9fff) || in(code, 0x20000, 0x3fffd)) return Kind::han;
    if (code >= 0x80) return kind_by_tables(code);
    if (code == ' ' || code == '\t') return Kind::space;
    if (code == '\n' || code == '\r' || code == 0x0b || code == 0x0c) return Kind::line_feed;
    if (in(code, '0', '9')) return Kind::digit;
    return in(code, 'a', 'z') || in(code, 'A', 'Z') ? Kind::letter : Kind::sign;
}

bool is_default_ignorable(char32_t code) { return is_joiner_or_selector(code) || is_invisible(code); }

Characters read_characters(std::string_view text, Convention convention) {
    Characters characters;
    characters.reserve(text.size() / 2 + 1);
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        Character character;
        character.code = decoded.code;
        character.offset = static_cast<std::uint32_t>(i);
        character.kind = kind_of(decoded.code);
        character.convention = convention;
        characters.push_back(character);
        i += decoded.length;
    }
    return characters;
}

}  // namespace quoin::text
