#include "compare/words.h"

#include <algorithm>
#include <map>
#include <span>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "compare/common.h"
#include "locale/boundary.h"

namespace quoin::compare {

namespace {

using Words = std::vector<std::string_view>;

/// Is this character part of a word that goes on? Han and Kana stand alone.
bool is_part_of_word(std::string_view grapheme) {
    const char32_t code = decode_utf8(grapheme, 0).code;
    if (code < 0x80) return is_ascii_letter(static_cast<char>(code)) || is_ascii_digit(static_cast<char>(code));
    const bool is_sign = code <= 0xbf || (code >= 0x2000 && code <= 0x2bff);
    const bool is_hangul = code >= 0xac00 && code <= 0xd7a3;
    return is_hangul || !(is_sign || is_cjk(code));
}

bool is_space(std::string_view word) { return word == " "; }

/// Words as numbers: the same word, the same number. A space belongs to the word behind it, or a change of many words
/// would hold on to the spaces between them.
class Numbers {
public:
    std::vector<std::uint32_t> of(const Words& words) {
        std::vector<std::uint32_t> numbers;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool is_joined = is_space(words[i]) && i + 1 < words.size();
            std::string key = is_joined ? " " + std::string{words[i + 1]} : std::string{words[i]};
            numbers.push_back(
                numbers_.emplace(std::move(key), static_cast<std::uint32_t>(numbers_.size())).first->second);
        }
        return numbers;
    }

private:
    std::map<std::string, std::uint32_t> numbers_;
};

std::string joined(std::span<const std::string_view> words) {
    std::string text;
    for (const std::string_view word : words) text += word;
    return text;
}

/// A change: words [begin, end) of each text.
struct Gap {
    std::size_t begin_before, end_before;
    std::size_t begin_after, end_after;
};

/// What stands between two changes is too little to read: a space, a sign.
bool is_bridge(std::span<const std::string_view> words) {
    if (words.size() != 1 || is_part_of_word(words[0])) return false;
    return words[0].size() == 1 || !is_cjk(decode_utf8(words[0], 0).code);
}

/// Without the spaces that both sides begin and end with; a single side takes the space behind it, not the one before.
Gap trimmed(Gap gap, const Words& before, const Words& after) {
    const auto has_both = [&] { return gap.begin_before < gap.end_before && gap.begin_after < gap.end_after; };
    while (has_both() && is_space(before[gap.begin_before]) && is_space(after[gap.begin_after])) {
        ++gap.begin_before;
        ++gap.begin_after;
    }
    while (has_both() && is_space(before[gap.end_before - 1]) && is_space(after[gap.end_after - 1])) {
        --gap.end_before;
        --gap.end_after;
    }
    const bool has_next = gap.end_before < before.size() && gap.end_after < after.size();
    if (has_both() || !has_next || !is_space(before[gap.end_before]) || !is_space(after[gap.end_after])) return gap;
    const bool is_gone = gap.begin_before < gap.end_before;
    const std::string_view first = is_gone ? before[gap.begin_before] : after[gap.begin_after];
    const std::size_t step = is_space(first) ? 1 : 0;
    return {gap.begin_before + step, gap.end_before + step, gap.begin_after + step, gap.end_after + step};
}

std::vector<Gap> find_gaps(const Words& before, const Words& after) {
    Numbers numbers;
    const auto from = numbers.of(before);
    const auto to = numbers.of(after);
    auto pairs = common(from, to);
    pairs.emplace_back(before.size(), after.size());
    std::vector<Gap> gaps;
    std::size_t x = 0;
    std::size_t y = 0;
    for (const auto& [i, j] : pairs) {
        if (i > x || j > y) {
            const bool is_near = !gaps.empty() && is_bridge(std::span{before}.subspan(gaps.back().end_before,
                                                                                      x - gaps.back().end_before));
            if (is_near) {
                gaps.back().end_before = i;
                gaps.back().end_after = j;
            } else {
                gaps.push_back({x, i, y, j});
            }
        }
        x = i + 1;
        y = j + 1;
    }
    for (Gap& gap : gaps) gap = trimmed(gap, before, after);
    return gaps;
}

/// The first or the last few characters of what did not change, cut between words.
std::string clip(std::string_view text, bool keeps_start, bool keeps_end) {
    constexpr int kContext = 24;  // cells on each side of a change
    const Words words = split_words(text);
    const auto cells = [](std::string_view word) {
        return cell_width(decode_utf8(word, 0).code) == 2 ? 2 : static_cast<int>(to_utf32(word).size());
    };
    int total = 0;
    for (const std::string_view word : words) total += cells(word);
    const int allowed = (keeps_start ? kContext : 0) + (keeps_end ? kContext : 0);
    if (total <= allowed) return std::string{text};
    std::string start;
    int used = 0;
    for (std::size_t i = 0; keeps_start && used + cells(words[i]) <= kContext; ++i) {
        used += cells(words[i]);
        start += words[i];
    }
    std::string end;
    used = 0;
    for (std::size_t i = words.size(); keeps_end && used + cells(words[i - 1]) <= kContext; --i) {
        used += cells(words[i - 1]);
        end.insert(0, words[i - 1]);
    }
    return std::string{start.substr(0, start.find_last_not_of(' ') + 1)} + "…" +
           end.substr(std::min(end.find_first_not_of(' '), end.size()));
}

}  // namespace

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    std::vector<std::uint32_t> ends = locale::grapheme_boundaries(text);
    ends.push_back(static_cast<std::uint32_t>(text.size()));
    std::size_t begin = 0;
    bool goes_on = false;
    for (const std::uint32_t end : ends) {
        if (end == begin) continue;
        const std::string_view grapheme = text.substr(begin, end - begin);
        const bool is_part = is_part_of_word(grapheme);
        if (goes_on && is_part) {
            words.back() = {words.back().data(), words.back().size() + grapheme.size()};
        } else {
            words.push_back(grapheme);
        }
        goes_on = is_part;
        begin = end;
    }
    return words;
}

std::vector<Stretch> diff_words(std::string_view before, std::string_view after) {
    const Words from = split_words(before);
    const Words to = split_words(after);
    std::vector<Stretch> stretches;
    const auto add = [&](Stretch::Kind kind, std::span<const std::string_view> words) {
        if (!words.empty()) stretches.push_back({kind, joined(words)});
    };
    std::size_t done = 0;
    for (const Gap& gap : find_gaps(from, to)) {
        add(Stretch::Kind::same, std::span{to}.subspan(done, gap.begin_after - done));
        add(Stretch::Kind::gone, std::span{from}.subspan(gap.begin_before, gap.end_before - gap.begin_before));
        add(Stretch::Kind::added, std::span{to}.subspan(gap.begin_after, gap.end_after - gap.begin_after));
        done = gap.end_after;
    }
    add(Stretch::Kind::same, std::span{to}.subspan(done));
    return stretches;
}

std::string mark_words(const std::vector<Stretch>& stretches) {
    std::string text;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        const auto& [kind, words] = stretches[i];
        const bool is_all = stretches.size() == 1;
        if (kind == Stretch::Kind::same) text += is_all ? words : clip(words, i > 0, i + 1 < stretches.size());
        if (kind == Stretch::Kind::gone) text += "[-" + words + "-]";
        if (kind == Stretch::Kind::added) text += "{+" + words + "+}";
    }
    return replace_all(text, "\n", "↵");
}

}  // namespace quoin::compare
