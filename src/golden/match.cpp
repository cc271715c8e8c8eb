#include "golden/match.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/strings.h"
#include "base/utf8.h"

namespace quoin::golden {

namespace {

/// Beyond it two sides are matched by their beginnings and ends alone: a golden may be anybody's file.
constexpr std::size_t kLargestTable = std::size_t{1} << 22;

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// A longest common subsequence of two lists of texts, as pairs of indices.
Pairs common(std::span<const std::string> a, std::span<const std::string> b) {
    Pairs pairs;
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) {
        pairs.emplace_back(head, head);
        ++head;
    }
    std::size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const std::size_t rows = a.size() - head - tail;
    const std::size_t columns = b.size() - head - tail;
    if (rows > 0 && columns > 0 && rows * columns <= kLargestTable) {
        std::vector<std::uint16_t> best((rows + 1) * (columns + 1));
        const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return best[i * (columns + 1) + j]; };
        for (std::size_t i = rows; i-- > 0;) {
            for (std::size_t j = columns; j-- > 0;) {
                at(i, j) = a[head + i] == b[head + j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                      : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
        for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
            if (a[head + i] == b[head + j]) {
                pairs.emplace_back(head + i++, head + j++);
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                ++i;
            } else {
                ++j;
            }
        }
    }
    for (; tail > 0; --tail) pairs.emplace_back(a.size() - tail, b.size() - tail);
    return pairs;
}

/// Its words; each ideograph is one.
std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    bool goes_on = false;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        const std::string_view bytes = std::string_view{text}.substr(at, character.length);
        at += character.length;
        const bool is_letter = character.code > 0x20;
        if (is_letter && (!goes_on || is_cjk(character.code))) words.emplace_back();
        if (is_letter) words.back() += bytes;
        goes_on = is_letter && !is_cjk(character.code);
    }
    return words;
}

/// Have two texts at least half of their words in common?
bool are_alike(const Block& a, const Block& b) {
    const auto before = words_of(text_of(a));
    const auto after = words_of(text_of(b));
    return 2 * common(before, after).size() >= std::max<std::size_t>(1, std::max(before.size(), after.size()));
}

/// Matches what stands between two blocks that are the same on both sides.
void match_between(std::span<const Placed> before, std::span<const Placed> after, std::vector<Match>& matches) {
    std::size_t next = 0;
    for (const Placed& now : after) {
        std::size_t i = next;
        while (i < before.size() && !are_alike(*before[i].block, *now.block)) ++i;
        if (i == before.size()) {
            matches.push_back({std::nullopt, now});
            continue;
        }
        for (; next < i; ++next) matches.push_back({before[next], std::nullopt});
        matches.push_back({before[next++], now});
    }
    for (; next < before.size(); ++next) matches.push_back({before[next], std::nullopt});
}

/// What is gone here and new there, word for word, is the same block elsewhere.
void join_moved(std::vector<Match>& matches) {
    std::multimap<std::string, std::size_t> gone;
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (!matches[i].after) gone.emplace(letters_of(*matches[i].before->block), i);
    for (Match& match : matches) {
        if (match.before || !match.after) continue;
        const auto found = gone.find(letters_of(*match.after->block));
        if (found == gone.end()) continue;
        match.before = std::exchange(matches[found->second].before, std::nullopt);
        gone.erase(found);
    }
    std::erase_if(matches, [](const Match& match) { return !match.before && !match.after; });
}

}  // namespace

std::vector<Placed> blocks_of(const Golden& golden) {
    std::vector<Placed> blocks;
    for (std::size_t page = 0; page < golden.pages.size(); ++page)
        for (const Block& block : golden.pages[page].blocks)
            if (block.role != kDrawn) blocks.push_back({&block, page});
    return blocks;
}

std::string text_of(const Block& block) {
    std::string text;
    for (const Line& line : block.lines)
        for (const Run& run : line.runs) text += run.text;
    return std::string{trim(text)};
}

std::string letters_of(const Block& block) { return replace_all(text_of(block), " ", ""); }

std::vector<Match> match(std::span<const Placed> before, std::span<const Placed> after) {
    const auto texts_of = [](std::span<const Placed> blocks) {
        std::vector<std::string> texts;
        for (const Placed& placed : blocks) texts.push_back(letters_of(*placed.block));
        return texts;
    };
    Pairs pairs = common(texts_of(before), texts_of(after));
    pairs.emplace_back(before.size(), after.size());
    std::vector<Match> matches;
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& [same, now] : pairs) {
        match_between(before.subspan(i, same - i), after.subspan(j, now - j), matches);
        if (same < before.size()) matches.push_back({before[same], after[now]});
        i = same + 1;
        j = now + 1;
    }
    join_moved(matches);
    return matches;
}

}  // namespace quoin::golden
