#include "lint/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"
#include "lint/product_names.h"
#include "lint/rules.h"

namespace quoin::lint {

namespace {

bool is_apostrophe(char32_t code) { return code == '\'' || code == U'’'; }

/// What may stand twice in good English, and names that do.
bool may_repeat(std::string_view word) {
    constexpr std::array<std::string_view, 5> kWords{"that", "had", "bora", "walla", "pago"};
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

void check_doubled_words(const Passage& passage, Report& report) {
    const std::vector<Word> words = words_of(passage);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const Word& one = words[i - 1];
        const Word& two = words[i];
        const bool is_next = two.first == one.last + 1 && passage.at(one.last) == ' ';
        const bool is_small_word = is_small(passage.at(two.first)) && two.text.size() > 1;
        if (!is_next || !is_small_word || ascii_lower(one.text) != two.text || may_repeat(two.text)) continue;
        report.add(passage, one.first, two.last, fmt::format("'{}' stands here twice", two.text),
                   {fmt::format("write '{}'", one.text)});
    }
}

void check_doubled_stops(const Passage& passage, Report& report) {
    constexpr std::u32string_view kStops = U",;，。；、：.";
    for (std::size_t i = 1; i < passage.letters.size(); ++i) {
        const char32_t code = passage.at(i);
        const bool is_longer = passage.at(i + 1) == code || (i > 1 && passage.at(i - 2) == code);
        if (code != passage.before(i) || is_longer || kStops.find(code) == std::u32string_view::npos) continue;
        std::string sign;
        append_utf8(sign, code);
        report.add(passage, i - 1, i + 1, fmt::format("'{}' stands here twice", sign),
                   {fmt::format("write '{}'", sign)});
    }
}

/// May a name begin at byte `begin` and end before byte `end`? No part of a word, a path or a file's name.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    const auto is_word = [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == kBlank; };
    constexpr std::string_view kBefore = "/.@#\\";
    constexpr std::string_view kAfter = "/@\\";
    if (begin > 0 && (is_word(text[begin - 1]) || kBefore.find(text[begin - 1]) != std::string_view::npos))
        return false;
    if (end >= text.size()) return true;
    const bool is_extended = text[end] == '.' && end + 1 < text.size() && is_word(text[end + 1]);
    return !is_word(text[end]) && !is_extended && kAfter.find(text[end]) == std::string_view::npos;
}

void check_name(const Passage& passage, std::string_view lower, std::string_view written, std::string_view right,
                Report& report) {
    for (std::size_t at = lower.find(written); at != std::string_view::npos; at = lower.find(written, at + 1)) {
        const std::size_t end = at + written.size();
        const std::string found = passage.text.substr(at, written.size());
        if (found == right || !stands_alone(passage.prose, at, end)) continue;
        const auto letter = [&](std::size_t byte) {
            return static_cast<std::size_t>(
                std::lower_bound(passage.letters.begin(), passage.letters.end(), byte,
                                 [](const Letter& l, std::size_t b) { return l.begin < b; }) -
                passage.letters.begin());
        };
        report.add(passage, letter(at), letter(end), fmt::format("'{}' is spelled '{}'", found, right),
                   {fmt::format("write '{}'", right)});
    }
}

/// "Physics I", "a type I error": a numeral, no person.
bool is_numeral(const Passage& passage, const std::vector<Word>& words, std::size_t i) {
    constexpr std::array<std::string_view, 9> kNumbered{"type",  "part",  "phase",  "class",  "level",
                                                        "stage", "grade", "volume", "chapter"};
    if (words[i].text != "I") return false;
    const bool goes_on = passage.at(words[i].last) == ' ' && is_latin_letter(passage.at(words[i].last + 1));
    if (!goes_on) return true;
    const bool follows_word = i > 0 && words[i - 1].last + 1 == words[i].first && passage.before(words[i].first) == ' ';
    if (!follows_word) return false;
    const bool is_numbered = std::find(kNumbered.begin(), kNumbered.end(), words[i - 1].text) != kNumbered.end();
    return is_numbered || is_capital(passage.at(words[i - 1].first));
}

bool is_english_person(const Word& word) {
    constexpr std::array<std::string_view, 22> kWords{
        "I",     "I'm", "I've", "I'd", "I'll",   "me",    "my",   "My",        "mine",  "We",    "we",
        "we've", "us",  "our",  "Our", "myself", "We've", "ours", "ourselves", "we're", "we'll", "Ours"};
    return std::find(kWords.begin(), kWords.end(), word.text) != kWords.end();
}

void check_english(const Passage& passage, const std::vector<bool>& quoted, Report& report) {
    const std::vector<Word> words = words_of(passage);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        if (!is_english_person(word) || quoted[word.first] || is_numeral(passage, words, i)) continue;
        report.add(passage, word.first, word.last, fmt::format("'{}' in a bullet", word.text),
                   {"begin with the verb, and leave the person out"});
    }
}

/// 自我 and 我国 speak of nobody.
bool is_chinese_person(const Passage& passage, std::size_t i) {
    constexpr std::u32string_view kBefore = U"自忘敌大小唯";
    constexpr std::u32string_view kAfter = U"国國校院司省市县区军党部所系社方";
    const auto has = [](std::u32string_view set, char32_t code) { return set.find(code) != std::u32string_view::npos; };
    if (passage.at(i) == U'本') return passage.at(i + 1) == U'人';
    return passage.at(i) == U'我' && !has(kBefore, passage.before(i)) && !has(kAfter, passage.at(i + 1));
}

bool is_japanese_person(const Passage& passage, std::size_t i) {
    constexpr std::u32string_view kParticles = U"はがのもを";
    const bool is_word = passage.at(i) == U'私' || passage.at(i) == U'僕';
    return is_word && kParticles.find(passage.at(i + 1)) != std::u32string_view::npos;
}

void check_han(const Passage& passage, const std::vector<bool>& quoted, Report& report) {
    const bool is_japanese = passage.language.primary() == "ja";
    for (std::size_t i = 0; i < passage.letters.size(); ++i) {
        if (quoted[i] || !(is_japanese ? is_japanese_person(passage, i) : is_chinese_person(passage, i))) continue;
        const char32_t next = passage.at(i + 1);
        const std::size_t end = next == U'们' || next == U'們' || passage.at(i) == U'本' ? i + 2 : i + 1;
        const std::string word =
            passage.text.substr(passage.letters[i].begin, passage.letters[end - 1].end - passage.letters[i].begin);
        report.add(passage, i, end, fmt::format("'{}' in a bullet", word),
                   {"begin with what was done, and leave the person out"});
    }
}

}  // namespace

std::vector<Word> words_of(const Passage& passage) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < passage.letters.size(); ++i) {
        if (!is_latin(passage.at(i))) continue;
        Word word{{}, i, i};
        const auto goes_on = [&](std::size_t k) {
            return is_latin(passage.at(k)) || (is_apostrophe(passage.at(k)) && is_latin_letter(passage.at(k + 1)));
        };
        for (; goes_on(word.last); ++word.last)
            append_utf8(word.text, is_apostrophe(passage.at(word.last)) ? U'\'' : passage.at(word.last));
        i = word.last - 1;
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<bool> quoted_letters(const Passage& passage) {
    constexpr std::u32string_view kOpen = U"“「『《";
    constexpr std::u32string_view kClose = U"”」』》";
    std::vector<bool> quoted(passage.letters.size());
    int depth = 0;
    bool is_straight_open = false;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        const char32_t code = passage.at(i);
        if (kOpen.find(code) != std::u32string_view::npos) ++depth;
        if (kClose.find(code) != std::u32string_view::npos && depth > 0) --depth;
        if (code == '"') is_straight_open = !is_straight_open;
        quoted[i] = depth > 0 || is_straight_open;
    }
    return quoted;
}

void check_doubled(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        check_doubled_words(passage, report);
        check_doubled_stops(passage, report);
    }
}

void check_spelling(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        const std::string lower = ascii_lower(passage.prose);
        for (const ProductName& name : kProductNames) {
            check_name(passage, lower, ascii_lower(name.right), name.right, report);
            if (!name.also.empty()) check_name(passage, lower, name.also, name.right, report);
        }
    }
}

void check_first_person(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        if (passage.part != Part::bullet) continue;
        const std::vector<bool> quoted = quoted_letters(passage);
        const std::string_view primary = passage.language.primary();
        if (primary == "en") check_english(passage, quoted, report);
        if (primary == "zh" || primary == "ja") check_han(passage, quoted, report);
    }
}

}  // namespace quoin::lint
