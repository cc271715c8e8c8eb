#include "page/break_pages.h"

#include <algorithm>
#include <limits>

namespace quoin::page {

namespace {

class PageBreaker {
public:
    PageBreaker(std::span<const Strip> flow, PageRooms rooms, GapRange gaps)
        : flow_{flow}, rooms_{rooms}, gaps_{gaps}, heights_(flow.size() + 1), spaces_(flow.size() + 1) {
        for (std::size_t i = 0; i < flow.size(); ++i) {
            heights_[i + 1] = heights_[i] + flow[i].height;
            spaces_[i + 1] = spaces_[i] + flow[i].space_before;
        }
    }

    std::vector<PageRange> run() {
        best_.assign(flow_.size() + 1, {});
        for (std::size_t begin = flow_.size(); begin-- > 0;) best_[begin] = best_from(begin);
        std::vector<PageRange> pages;
        for (std::size_t at = 0; at < flow_.size(); at = next_begin(best_[at].page.end))
            pages.push_back(best_[at].page);
        if (pages.empty()) pages.push_back({});
        return pages;
    }

private:
    /// The cheapest way to set everything from one strip on: its first page, and what all pages cost.
    struct Way {
        PageRange page;
        std::int64_t cost = 0;
    };

    Way best_from(std::size_t begin) const {
        Way best{{begin, begin, 1000}, std::numeric_limits<std::int64_t>::max()};
        std::size_t end = begin + 1;
        for (; end <= flow_.size() && fits(begin, end); ++end) {
            if (next_begin(end) == flow_.size() || flow_[end].breaks_page || !flow_[next_begin(end)].is_glued)
                keep_cheaper(begin, end, best);
            if (end < flow_.size() && flow_[end].breaks_page) break;
        }
        // What is kept together is higher than the page, if not even one strip is.
        if (best.page.end == begin) keep_cheaper(begin, std::max(begin + 1, end - 1), best);
        return best;
    }

    void keep_cheaper(std::size_t begin, std::size_t end, Way& best) const {
        const PageRange page{begin, end, gaps_of(begin, end)};
        const std::int64_t cost = kPage + price(page) + best_[next_begin(end)].cost;
        if (cost <= best.cost) best = {page, cost};
    }

    /// Where the page after one that ends here begins: empty rows are left out.
    std::size_t next_begin(std::size_t end) const {
        while (end < flow_.size() && flow_[end].is_filler) ++end;
        return end;
    }

    Length room(std::size_t begin) const { return begin == 0 ? rooms_.first : rooms_.others; }
    Length spaces(std::size_t begin, std::size_t end) const { return spaces_[end] - spaces_[begin + 1]; }
    Length height(std::size_t begin, std::size_t end, int gaps) const {
        return head_height(flow_[begin]) + heights_[end] - heights_[begin] + spaces(begin, end).per_mille(gaps);
    }
    bool fits(std::size_t begin, std::size_t end) const {
        return height(begin, end, is_last(end) ? 1000 : gaps_.least) <= room(begin);
    }
    bool is_last(std::size_t end) const {
        return next_begin(end) == flow_.size() || flow_[next_begin(end)].breaks_page;
    }

    /// What the gaps of a page are scaled by, so that its last line stands as near to the foot as it may.
    int gaps_of(std::size_t begin, std::size_t end) const {
        const Length spaces = this->spaces(begin, end);
        if (is_last(end) || spaces <= Length{}) return 1000;
        const Length wanted = room(begin) - height(begin, end, 0);
        return static_cast<int>(std::clamp<std::int64_t>(wanted.units() * 1000 / spaces.units(), gaps_.least,
                                                         std::max(gaps_.most, gaps_.least)));
    }

    std::int64_t price(const PageRange& page) const {
        if (is_last(page.end)) return price_of_last(page);
        const std::int64_t white = 1000 - share(page);
        return white * white + flow_[next_begin(page.end)].split_price;
    }

    std::int64_t price_of_last(const PageRange& page) const {
        if (page.begin == 0 || flow_[page.begin].breaks_page) return 0;
        const std::int64_t lacking = std::max<std::int64_t>(kFullEnough - share(page), 0);
        return lacking * lacking / 4 + (is_short(page) ? kShortLastPage : 0);
    }

    /// How much of its page a range fills, in 1/1000; no more than all of it.
    std::int64_t share(const PageRange& page) const {
        const Length room = this->room(page.begin);
        const Length white = std::max(room - height(page.begin, page.end, page.gaps), Length{});
        return 1000 - white.units() * 1000 / std::max<std::int64_t>(room.units(), 1);
    }

    bool is_short(const PageRange& page) const {
        if (height(page.begin, page.end, 1000) > room(page.begin).per_mille(kShortPageShare)) return false;
        const auto strips = flow_.subspan(page.begin, page.end - page.begin);
        const auto lines =
            std::count_if(strips.begin(), strips.end(), [](const Strip& s) { return s.baseline > Length{}; });
        return lines <= kShortPageLines;
    }

    std::span<const Strip> flow_;
    PageRooms rooms_;
    GapRange gaps_;
    std::vector<Length> heights_;  ///< of all strips before
    std::vector<Length> spaces_;   ///< above all strips before
    std::vector<Way> best_;
};

}  // namespace

Length height_of(std::span<const Strip> flow, PageRange range) {
    Length height = range.begin < range.end ? head_height(flow[range.begin]) : Length{};
    Length spaces;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        height += flow[i].height;
        if (i > range.begin) spaces += flow[i].space_before.per_mille(range.gaps);
    }
    return height + spaces;
}

std::vector<PageRange> break_pages(std::span<const Strip> flow, PageRooms rooms, GapRange gaps) {
    return PageBreaker{flow, rooms, gaps}.run();
}

std::vector<PageRange> break_pages(std::span<const Strip> flow, Length room, GapRange gaps) {
    return break_pages(flow, PageRooms{room, room}, gaps);
}

}  // namespace quoin::page
