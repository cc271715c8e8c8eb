#include "import/owner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "import/person_words.h"
#include "import/section_kind.h"
#include "import/shown_words.h"
#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

constexpr std::size_t kLongestName = 48;
constexpr std::size_t kMostNameWords = 5;

/// Words with a capital that begin a sentence about oneself and are no name.
constexpr std::array<std::string_view, 24> kNoNames{
    "a",         "an",        "the",       "currently", "now",      "also",     "interested", "working",
    "professor", "associate", "assistant", "senior",    "phd",      "ph.d",     "ph.d.",      "student",
    "broadly",   "always",    "from",      "very",      "engineer", "software", "resume",     "curriculum"};

constexpr std::array<std::string_view, 10> kParticles{"de", "da", "van", "von", "der", "den", "bin", "al", "la", "le"};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_latin_letter(char32_t code) {
    return (code < 0x80 && is_ascii_letter(static_cast<char>(code))) || (code >= 0xc0 && code <= 0x24f);
}

bool is_han(char32_t code) { return code >= 0x4e00 && code <= 0x9fff; }

bool begins_with_capital(std::string_view word) {
    const char32_t code = decode_utf8(word, 0).code;
    return (code < 0x80 && is_ascii_upper(static_cast<char>(code))) || (code >= 0xc0 && code <= 0xde);
}

/// A word of a Latin name: "Lin", "O'Neill", "J.", "Jean-Luc", "(Xia)".
bool is_name_word(std::string_view word) {
    if (is_one_of(word, kParticles)) return true;
    if (word.empty() || !begins_with_capital(word) || is_one_of(ascii_lower(word), kNoNames)) return false;
    for (std::size_t at = 0; at < word.size();) {
        const Decoded sign = decode_utf8(word, at);
        const bool joins = sign.code == '-' || sign.code == '\'' || sign.code == '.' || sign.code == 0x2019;
        if (!is_latin_letter(sign.code) && !joins) return false;
        at += sign.length;
    }
    return true;
}

bool is_kana(char32_t code) { return (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fc); }
bool is_hangul(char32_t code) { return code >= 0xac00 && code <= 0xd7a3; }

/// 林夏, 欧阳 小林, 水無月 遥, 김하늘: four signs at most, or three on both sides of a space. Kana alone are too many
/// other things.
bool is_han_name(std::string_view text) {
    std::array<std::size_t, 2> signs{};
    std::size_t part = 0;
    bool has_kana_only = true;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded sign = decode_utf8(text, at);
        at += sign.length;
        const bool joins = sign.code == ' ' || sign.code == 0x3000;
        if (joins && signs[part] == 0) continue;
        if (joins && ++part >= signs.size()) return false;
        if (joins || sign.code == 0xb7) continue;
        if (!is_han(sign.code) && !is_kana(sign.code) && !is_hangul(sign.code)) return false;
        has_kana_only = has_kana_only && is_kana(sign.code);
        ++signs[part];
    }
    if (has_kana_only) return false;
    return signs[1] == 0 ? signs[0] >= 2 && signs[0] <= 4 : signs[0] <= 3 && signs[1] <= 3;
}

/// The bytes of the name at the beginning of a text; 0: none. It ends at a sign, or where words without capitals go on.
std::size_t name_length(std::string_view text) {
    std::size_t end = 0;
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size() && words < kMostNameWords; ++words) {
        std::size_t next = std::min(text.find_first_of(" ,;!?:()|\n", at), text.size());
        std::string_view word = text.substr(at, next - at);
        const bool ends_sentence = word.size() > 2 && word.ends_with('.');
        if (ends_sentence) word.remove_suffix(1);
        if (!is_name_word(word)) break;
        if (!is_one_of(word, kParticles)) end = at + word.size();
        if (ends_sentence || next == text.size() || text[next] != ' ') break;
        at = next + 1;
    }
    return end;
}

/// Two to four ideographs before a sign that is none.
std::size_t han_name_length(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && is_han(decode_utf8(text, at).code)) at += decode_utf8(text, at).length;
    return is_han_name(text.substr(0, at)) ? at : 0;
}

std::string shown(const Words& words) { return ShownWords{words}.text(); }

/// Calls `see` with each line of the blocks, of all depths.
template <typename See>
void each_line(const std::vector<OutlineBlock>& blocks, const See& see) {
    for (const OutlineBlock& block : blocks) {
        for (const Words& line : block.lines) see(line);
        for (const OutlineItem& item : block.items) each_line(item, see);
        for (const auto& row : block.rows)
            for (const OutlineItem& cell : row) each_line(cell, see);
    }
}

/// The name that is bold in most lines with commas, by two at least, and begins with `start`.
std::optional<Words> bold_author(const std::vector<OutlineBlock>& blocks, std::string_view start) {
    std::map<std::string, std::pair<std::size_t, Words>> found;
    each_line(blocks, [&](const Words& line) {
        if (line.text.find(',') == std::string::npos) return;
        for (const resume::Run& run :
             resume::parse_markup(yaml::make_text(line.text, line.span, line.pieces), {}).runs) {
            const std::string name{trim(run.text)};
            if (!run.is_bold || !is_name(name) || !name.starts_with(start)) continue;
            auto& [count, words] = found[name];
            if (count++ == 0) words = {name, run.span, {}};
        }
    });
    std::size_t most = 1;
    std::optional<Words> best;
    for (const auto& [name, each] : found) {
        if (each.first > most) best = each.second;
        most = std::max(most, each.first);
    }
    return best;
}

std::optional<Words> front_value(const Outline& outline, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        for (const auto& [name, words] : outline.front_matter)
            if (name == key && is_name(words.text)) return words;
    }
    return std::nullopt;
}

/// The first lines and headings: where a page says whose it is.
std::optional<Owner> named_at_top(const Outline& outline) {
    constexpr std::size_t kLinesLookedAt = 3;
    std::size_t lines = 0;
    for (const OutlineBlock& block : outline.blocks) {
        for (const Words& line : block.lines) {
            const std::string text = shown(line);
            if (is_name(text)) return Owner{ShownWords{line}.part(0, text.size()), {}};
            if (++lines == kLinesLookedAt) return std::nullopt;
        }
        if (block.kind == OutlineBlock::Kind::list || block.kind == OutlineBlock::Kind::table) return std::nullopt;
    }
    return std::nullopt;
}

/// "姓名：林夏        性别：女", "Name: Lin Xia".
std::optional<Owner> named_by_label(const Outline& outline) {
    constexpr std::size_t kLinesLookedAt = 12;
    std::optional<Owner> owner;
    std::size_t lines = 0;
    each_line(outline.blocks, [&](const Words& line) {
        if (owner || ++lines > kLinesLookedAt) return;
        const ShownWords shown_words{line};
        const std::string_view text = shown_words.text();
        const std::size_t label = name_label_length(text);
        if (label == 0) return;
        const std::size_t begin = std::min(text.find_first_not_of(" \t", label), text.size());
        const std::size_t end = std::min({text.find('\t', begin), text.find("  ", begin), text.find('|', begin),
                                          text.find("　", begin), text.size()});
        if (begin < end) owner = Owner{shown_words.part(begin, end), {}};
    });
    return owner;
}

std::optional<Owner> named_in_sentence(const Outline& outline) {
    constexpr std::size_t kLinesLookedAt = 12;
    std::optional<Words> name;
    std::size_t lines = 0;
    each_line(outline.blocks, [&](const Words& line) {
        if (!name && ++lines <= kLinesLookedAt) name = name_in_sentence(line);
    });
    if (!name) return std::nullopt;
    if (is_name(name->text))
        return Owner{*name, fmt::format("guessed: the page begins with \"I am {}\" or the like", name->text)};
    const std::optional<Words> author = bold_author(outline.blocks, name->text + " ");
    if (author)
        return Owner{*author,
                     fmt::format("guessed: the page says \"{}\", and this name is bold among authors", name->text)};
    return Owner{*name, fmt::format("the page only says \"{}\": complete it", name->text)};
}

}  // namespace

bool is_name(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > kLongestName || section_kind(text) != SectionKind::other) return false;
    if (is_han_name(text)) return true;
    const std::size_t bracket = std::min(text.find_first_of("(|"), text.size());
    const std::string_view latin = trim(text.substr(0, bracket));
    const bool has_two_words = latin.find(' ') != std::string_view::npos;
    return has_two_words && name_length(latin) == latin.size() && (bracket == text.size() || text.ends_with(')'));
}

std::optional<Words> name_in_sentence(const Words& line) {
    constexpr std::array<std::string_view, 8> kStarts{"I am ",       "I'm ",     "I’m ", "My name is ",
                                                      "my name is ", "This is ", "我是", "我叫"};
    const ShownWords shown_words{line};
    const std::string_view text = shown_words.text();
    for (const std::string_view start : kStarts) {
        const std::size_t found = text.find(start);
        if (found == std::string_view::npos || (found > 0 && is_ascii_letter(text[found - 1]))) continue;
        const std::size_t begin = found + start.size();
        const std::string_view rest = text.substr(begin);
        const std::size_t length = std::max(name_length(rest), han_name_length(rest));
        if (length > 0) return shown_words.part(begin, begin + length);
    }
    return std::nullopt;
}

bool is_greeting(std::string_view title) {
    constexpr std::array<std::string_view, 12> kGreetings{"hello",     "hi",          "hey",         "welcome",
                                                          "hi there",  "hello there", "hello world", "about me",
                                                          "greetings", "你好",        "大家好",      "こんにちは"};
    std::string bare = ascii_lower(title);
    for (const std::string_view sign : {"!", "！", ".", "。", "~", "～", ",", "，", ":"})
        bare = replace_all(bare, sign, " ");
    return is_one_of(trim(bare), kGreetings);
}

std::optional<Owner> find_owner(const Outline& outline) {
    if (const auto name = front_value(outline, {"name", "author", "title"})) return Owner{*name, {}};
    if (auto owner = named_at_top(outline)) return owner;
    if (auto owner = named_by_label(outline)) return owner;
    if (auto owner = named_in_sentence(outline)) return owner;
    if (auto author = bold_author(outline.blocks, {}))
        return Owner{*author, "guessed: the page does not say whose it is; this name is bold among authors"};
    return std::nullopt;
}

}  // namespace quoin::import
