#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"
#include "lint/rules.h"

// Punctuation: its width, its partners, its doubles.
namespace quoin::lint {

namespace {

struct Widths {
    char32_t half;
    char32_t full;
};

constexpr std::array<Widths, 8> kWidths{
    {{',', U'，'}, {';', U'；'}, {':', U'：'}, {'.', U'。'}, {'!', U'！'}, {'?', U'？'}, {'(', U'（'}, {')', U'）'}}};

struct Pair {
    char32_t open;
    char32_t close;
    int kind;  ///< those of one kind are the same bracket in another width
};

constexpr std::array<Pair, 11> kPairs{{{'(', ')', 1},
                                       {U'（', U'）', 1},
                                       {'[', ']', 2},
                                       {U'【', U'】', 3},
                                       {'{', '}', 4},
                                       {U'「', U'」', 5},
                                       {U'『', U'』', 6},
                                       {U'《', U'》', 7},
                                       {U'〈', U'〉', 8},
                                       {U'“', U'”', 9},
                                       {U'〔', U'〕', 10}}};

std::string sign(char32_t code) {
    std::string text;
    append_utf8(text, code);
    return text;
}

bool is_chinese_or_japanese(const locale::Language& language) {
    return language.is_cjk() && language.primary() != "ko";
}

char32_t full_width(char32_t half, const locale::Language& language) {
    if (half == ',' && language.primary() == "ja") return U'、';
    const auto found = std::find_if(kWidths.begin(), kWidths.end(), [&](const Widths& w) { return w.half == half; });
    return found == kWidths.end() ? 0 : found->full;
}

/// A stop that ends a sentence; no decimal point, no file name, no ellipsis.
bool ends_sentence(const Passage& passage, std::size_t i) {
    const char32_t next = passage.at(i + 1);
    return next == 0 || is_space(next) || is_han(next);
}

char32_t half_width(char32_t code) {
    if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
    if (code == 0x3000) return ' ';
    if (code == U'。') return '.';
    if (code == U'、') return ',';
    return 0;
}

bool is_full_width_alphanumeric(char32_t code) {
    return code >= 0xff01 && code <= 0xff5e && is_latin(code - 0xfee0) && code - 0xfee0 < 0x80;
}

/// Where the letters that `counts` end, from `first` on.
template <typename Counts>
std::size_t run_end(const Passage& passage, std::size_t first, Counts counts) {
    std::size_t end = first;
    while (end < passage.letters.size() && counts(passage.letters[end].code)) ++end;
    return end;
}

std::string half_width(const Passage& passage, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) append_utf8(text, half_width(passage.at(i)));
    return text;
}

/// A full-width sign that stands behind Latin, with no Han on its other side.
bool is_stray_sign(const Passage& passage, std::size_t i) {
    return half_width(passage.at(i)) != 0 && is_latin(passage.before(i)) && !is_han(passage.at(i + 1));
}

/// "1)" and "a)" count; they close nothing.
bool is_enumerator(const Passage& passage, std::size_t i) {
    std::size_t first = i;
    while (first > 0 && i - first < 2 && is_latin(passage.at(first - 1))) --first;
    const char32_t before = passage.before(first);
    return first < i && (before == 0 || is_space(before) || before == U'；' || before == U'，' || before == U'。');
}

const Pair* find_pair(char32_t code) {
    const auto found =
        std::find_if(kPairs.begin(), kPairs.end(), [code](const Pair& p) { return p.open == code || p.close == code; });
    return found == kPairs.end() ? nullptr : &*found;
}

/// The brackets of one passage, read from the left.
class Brackets {
public:
    Brackets(const Passage& passage, Report& report) : passage_{passage}, report_{report} {}

    void read() {
        for (std::size_t i = 0; i < passage_.letters.size(); ++i) {
            const Pair* const pair = find_pair(passage_.at(i));
            if (pair == nullptr) continue;
            if (pair->open == passage_.at(i)) {
                open_.push_back({i, pair});
            } else {
                close(i, *pair);
            }
        }
        for (const Open& open : open_)
            complain(open.at, "is never closed", fmt::format("add '{}' where it ends", sign(open.pair->close)));
    }

private:
    struct Open {
        std::size_t at;
        const Pair* pair;
    };

    void close(std::size_t i, const Pair& pair) {
        const auto same_kind = [&](const Open& open) { return open.pair->kind == pair.kind; };
        const auto partner = std::find_if(open_.rbegin(), open_.rend(), same_kind);
        if (partner == open_.rend()) {
            if (pair.kind == 1 && is_enumerator(passage_, i)) return;
            return complain(i, "closes nothing", fmt::format("add '{}' where it begins, or drop it", sign(pair.open)));
        }
        const Open open = *partner;
        for (auto lost = open_.rbegin(); lost != partner; ++lost)
            complain(lost->at, "is never closed", fmt::format("add '{}' where it ends", sign(lost->pair->close)));
        open_.erase(partner.base() - 1, open_.end());
        if (open.pair != &pair)
            complain(i, fmt::format("closes '{}'", sign(open.pair->open)),
                     fmt::format("write '{}', or open with '{}'", sign(open.pair->close), sign(pair.open)));
    }

    void complain(std::size_t i, const std::string& what, std::string hint) {
        report_.add(passage_, i, i + 1, fmt::format("'{}' {}", sign(passage_.at(i)), what), {std::move(hint)});
    }

    const Passage& passage_;
    Report& report_;
    std::vector<Open> open_;
};

/// Straight quotes come in twos; behind a digit they are inches.
void check_quotes(const Passage& passage, Report& report) {
    std::vector<std::size_t> quotes;
    for (std::size_t i = 0; i < passage.letters.size(); ++i) {
        if (passage.at(i) == '"' && !(is_digit(passage.before(i)) && quotes.size() % 2 == 0)) quotes.push_back(i);
    }
    if (quotes.size() % 2 == 0) return;
    report.add(passage, quotes.back(), quotes.back() + 1, "'\"' has no partner", {"close the quote, or drop it"});
}

}  // namespace

void check_half_width(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        if (!is_chinese_or_japanese(passage.language)) continue;
        for (std::size_t i = 1; i < passage.letters.size(); ++i) {
            const char32_t code = passage.at(i);
            const char32_t full = full_width(code, passage.language);
            if (full == 0 || !is_han(passage.before(i))) continue;
            if (code == '.' && !ends_sentence(passage, i)) continue;
            report.add(passage, i, i + 1, fmt::format("a half-width '{}' after Han", sign(code)),
                       {fmt::format("write '{}'", sign(full))});
        }
    }
}

void check_full_width(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        for (std::size_t i = 0; i < passage.letters.size(); ++i) {
            const std::size_t end = run_end(passage, i, is_full_width_alphanumeric);
            if (end > i) {
                report.add(passage, i, end, "full-width letters or digits",
                           {fmt::format("write '{}'", half_width(passage, i, end))});
                i = end - 1;
            } else if (!passage.language.is_cjk() && is_stray_sign(passage, i)) {
                report.add(passage, i, i + 1, fmt::format("a full-width '{}' among Latin", sign(passage.at(i))),
                           {fmt::format("write '{}'", sign(half_width(passage.at(i))))});
            }
        }
    }
}

void check_straight_quotes(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        if (!is_chinese_or_japanese(passage.language)) continue;
        for (std::size_t i = 0; i < passage.letters.size(); ++i) {
            const bool is_quote = passage.at(i) == '"' || passage.at(i) == '\'';
            if (!is_quote || !(is_han(passage.before(i)) || is_han(passage.at(i + 1)))) continue;
            const bool is_curly = passage.language.primary() == "zh" && !passage.language.is_traditional_chinese();
            report.add(passage, i, i + 1, "a straight quote beside Han", {is_curly ? "write “ ”" : "write 「 」"});
        }
    }
}

void check_brackets(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        Brackets{passage, report}.read();
        check_quotes(passage, report);
    }
}

void check_ellipsis(const Subject& subject, Report& report) {
    for (const Passage& passage : subject.texts.passages) {
        for (const char32_t stop : {U'.', U'。'}) {
            for (std::size_t i = 0; i < passage.letters.size(); ++i) {
                const std::size_t end = run_end(passage, i, [stop](char32_t code) { return code == stop; });
                if (end >= i + 3) {
                    const bool is_wide = stop == U'。' || is_han(passage.before(i)) || is_han(passage.at(end));
                    report.add(passage, i, end, "stops in place of an ellipsis", {is_wide ? "write ……" : "write …"});
                }
                i = std::max(i, end);
            }
        }
    }
}

}  // namespace quoin::lint
