#include "compare/common.h"

#include <algorithm>

namespace quoin::compare {

namespace {

constexpr std::ptrdiff_t kMostEdits = 2000;  // memory grows with its square

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Sequence = std::span<const std::uint32_t>;

/// Myers' greedy search: for each number of edits, how far along `before` each diagonal reaches.
class Search {
public:
    Search(Sequence before, Sequence after)
        : before_{before},
          after_{after},
          most_{std::min(static_cast<std::ptrdiff_t>(before.size() + after.size()), kMostEdits)} {}

    Pairs run() {
        for (std::ptrdiff_t edits = 0; edits <= most_; ++edits) {
            reach_.push_back(advance(edits));
            if (is_done_) return trace();
        }
        return {};
    }

private:
    using Reach = std::vector<std::ptrdiff_t>;  ///< by diagonal + number of edits

    /// Does the path with `edits` edits come to diagonal `k` by an insertion?
    bool comes_by_insertion(const Reach& last, std::ptrdiff_t edits, std::ptrdiff_t k) const {
        return k == -edits || (k != edits && at(last, edits - 1, k - 1) < at(last, edits - 1, k + 1));
    }

    static std::ptrdiff_t at(const Reach& reach, std::ptrdiff_t edits, std::ptrdiff_t k) {
        return reach[static_cast<std::size_t>(k + edits)];
    }

    Reach advance(std::ptrdiff_t edits) {
        Reach reach(static_cast<std::size_t>(2 * edits + 1));
        for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
            std::ptrdiff_t x = edits == 0 ? 0 : start(reach_.back(), edits, k);
            while (is_same(x, x - k)) ++x;
            reach[static_cast<std::size_t>(k + edits)] = x;
            is_done_ = is_done_ || (x >= size(before_) && x - k >= size(after_));
        }
        return reach;
    }

    std::ptrdiff_t start(const Reach& last, std::ptrdiff_t edits, std::ptrdiff_t k) const {
        return comes_by_insertion(last, edits, k) ? at(last, edits - 1, k + 1) : at(last, edits - 1, k - 1) + 1;
    }

    static std::ptrdiff_t size(Sequence sequence) { return static_cast<std::ptrdiff_t>(sequence.size()); }

    bool is_same(std::ptrdiff_t x, std::ptrdiff_t y) const {
        return x >= 0 && y >= 0 && x < size(before_) && y < size(after_) &&
               before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
    }

    /// Walks back from the end, and keeps the diagonal steps.
    Pairs trace() const {
        Pairs pairs;
        std::ptrdiff_t x = size(before_);
        std::ptrdiff_t k = x - size(after_);
        for (auto edits = static_cast<std::ptrdiff_t>(reach_.size()) - 1; edits >= 0; --edits) {
            const Reach* const last = edits == 0 ? nullptr : &reach_[static_cast<std::size_t>(edits - 1)];
            const std::ptrdiff_t first = last == nullptr ? 0 : start(*last, edits, k);
            for (; x > first; --x)
                pairs.emplace_back(static_cast<std::size_t>(x - 1), static_cast<std::size_t>(x - 1 - k));
            if (last == nullptr) break;
            const bool is_insertion = comes_by_insertion(*last, edits, k);
            k += is_insertion ? 1 : -1;
            x = is_insertion ? first : first - 1;
        }
        std::reverse(pairs.begin(), pairs.end());
        return pairs;
    }

    Sequence before_;
    Sequence after_;
    std::ptrdiff_t most_;
    std::vector<Reach> reach_;  ///< by number of edits
    bool is_done_ = false;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> common(Sequence before, Sequence after) {
    const auto [stop, other] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto head = static_cast<std::size_t>(stop - before.begin());
    std::size_t tail = 0;
    while (tail < std::min(before.size(), after.size()) - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    Pairs pairs;
    for (std::size_t i = 0; i < head; ++i) pairs.emplace_back(i, i);
    const Sequence inner_before = before.subspan(head, before.size() - head - tail);
    const Sequence inner_after = after.subspan(head, after.size() - head - tail);
    for (const auto& [x, y] : Search{inner_before, inner_after}.run()) pairs.emplace_back(x + head, y + head);
    for (std::size_t i = tail; i > 0; --i) pairs.emplace_back(before.size() - i, after.size() - i);
    return pairs;
}

}  // namespace quoin::compare
