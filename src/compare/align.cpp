#include "compare/align.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "compare/common.h"
#include "compare/words.h"

namespace quoin::compare {

namespace {

constexpr int kSameId = 999;  // of 1000
constexpr int kSameTitle = 900;
constexpr int kLeastAlike = 400;  // below, a part is taken for another one
constexpr std::size_t kMostComparisons = 250'000;

using Parts = std::span<const Part* const>;

std::string text_of(const Part& part) { return join(lines_of(part), "\n"); }

/// The words of a part, sorted; signs and spaces do not count.
std::vector<std::string> words_of(const Part& part) {
    const std::string text = text_of(part);
    std::vector<std::string> words;
    for (const std::string_view word : split_words(text)) {
        const char32_t code = decode_utf8(word, 0).code;
        const bool is_sign =
            code < '0' || (word.size() == 1 && code < 0x80 && !is_ascii_letter(word[0]) && !is_ascii_digit(word[0]));
        if (!is_sign) words.emplace_back(word);
    }
    std::sort(words.begin(), words.end());
    return words;
}

/// Twice what two bags of words share, in 1/1000 of both.
int share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    const std::size_t all = a.size() + b.size();
    return all == 0 ? 0 : static_cast<int>(2000 * both.size() / all);
}

class Aligner {
public:
    Aligner(Parts before, Parts after)
        : before_{before}, after_{after}, partner_(before.size()), is_taken_(after.size()) {}

    std::vector<Pair> run() {
        pair_equals();
        pair_alike();
        return in_order(unmoved());
    }

private:
    void take(std::size_t i, std::size_t j) {
        partner_[i] = j;
        is_taken_[j] = true;
    }

    /// In order first, so that of several equal ones none is taken for moved; then wherever they are.
    void pair_equals() {
        std::map<std::string, std::uint32_t> numbers;
        const auto number = [&](Parts parts) {
            std::vector<std::uint32_t> all;
            for (const Part* part : parts)
                all.push_back(
                    numbers.emplace(text_of(*part), static_cast<std::uint32_t>(numbers.size())).first->second);
            return all;
        };
        const auto from = number(before_);
        const auto to = number(after_);
        for (const auto& [i, j] : common(from, to)) take(i, j);
        std::multimap<std::uint32_t, std::size_t> left;
        for (std::size_t j = 0; j < to.size(); ++j) {
            if (!is_taken_[j]) left.emplace(to[j], j);
        }
        for (std::size_t i = 0; i < from.size(); ++i) {
            const auto found = partner_[i] ? left.end() : left.find(from[i]);
            if (found == left.end()) continue;
            take(i, found->second);
            left.erase(found);
        }
    }

    int likeness(std::size_t i, std::size_t j, const std::vector<std::string>& from,
                 const std::vector<std::string>& to) const {
        const Part& a = *before_[i];
        const Part& b = *after_[j];
        if (!a.id.empty() && a.id == b.id) return kSameId;
        const bool has_name = a.kind == Part::Kind::section || !a.is_line;
        if (has_name && !a.title.empty() && a.title == b.title) return kSameTitle;
        return share(from, to);
    }

    void pair_alike() {
        std::vector<std::size_t> from;
        std::vector<std::size_t> to;
        for (std::size_t i = 0; i < partner_.size(); ++i) {
            if (!partner_[i]) from.push_back(i);
        }
        for (std::size_t j = 0; j < is_taken_.size(); ++j) {
            if (!is_taken_[j]) to.push_back(j);
        }
        if (from.size() * to.size() > kMostComparisons) return;
        for (const auto& [likeness, distance, i, j] : candidates(from, to)) {
            if (!partner_[i] && !is_taken_[j]) take(i, j);
        }
    }

    /// (likeness, distance, i, j), the best first: most alike, then nearest, then first. Numbers are negated for that.
    using Candidate = std::tuple<int, std::size_t, std::size_t, std::size_t>;
    std::vector<Candidate> candidates(const std::vector<std::size_t>& from, const std::vector<std::size_t>& to) const {
        std::vector<std::vector<std::string>> words;
        for (const std::size_t j : to) words.push_back(words_of(*after_[j]));
        std::vector<Candidate> found;
        for (const std::size_t i : from) {
            const auto own = words_of(*before_[i]);
            for (std::size_t n = 0; n < to.size(); ++n) {
                const int alike = likeness(i, to[n], own, words[n]);
                if (alike >= kLeastAlike) found.emplace_back(-alike, i > to[n] ? i - to[n] : to[n] - i, i, to[n]);
            }
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    /// Which parts of `before` keep their order: the most that do.
    std::vector<bool> unmoved() const {
        constexpr std::size_t kNone = static_cast<std::size_t>(-1);
        std::vector<std::size_t> ends;  // ends[n]: the part with the least partner that n others can stand before
        std::vector<std::size_t> previous(partner_.size(), kNone);
        for (std::size_t i = 0; i < partner_.size(); ++i) {
            if (!partner_[i]) continue;
            const auto at = std::lower_bound(ends.begin(), ends.end(), *partner_[i],
                                             [&](std::size_t part, std::size_t j) { return *partner_[part] < j; });
            if (at != ends.begin()) previous[i] = *std::prev(at);
            if (at == ends.end()) {
                ends.push_back(i);
            } else {
                *at = i;
            }
        }
        std::vector<bool> stays(partner_.size());
        for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = previous[i]) stays[i] = true;
        return stays;
    }

    std::vector<Pair> in_order(const std::vector<bool>& stays) const {
        std::vector<std::optional<std::size_t>> origin(after_.size());
        for (std::size_t i = 0; i < partner_.size(); ++i) {
            if (partner_[i]) origin[*partner_[i]] = i;
        }
        std::vector<Pair> pairs;
        std::size_t told = 0;  // what is gone is told up to here
        const auto tell_gone = [&](std::size_t end) {
            for (; told < end; ++told) {
                if (!partner_[told]) pairs.push_back({told, std::nullopt, false});
            }
        };
        for (std::size_t j = 0; j < origin.size(); ++j) {
            if (origin[j] && stays[*origin[j]]) tell_gone(*origin[j]);
            pairs.push_back({origin[j], j, origin[j] && !stays[*origin[j]]});
        }
        tell_gone(partner_.size());
        return pairs;
    }

    Parts before_;
    Parts after_;
    std::vector<std::optional<std::size_t>> partner_;  ///< of each part of `before`, in `after`
    std::vector<bool> is_taken_;
};

}  // namespace

std::vector<Pair> align(Parts before, Parts after) { return Aligner{before, after}.run(); }

}  // namespace quoin::compare
