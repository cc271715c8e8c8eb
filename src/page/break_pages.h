#pragma once

#include <span>
#include <vector>

#include "page/strip.h"

namespace quoin::page {

/// Strips [begin, end) of a flow make one page, their gaps scaled.
struct PageRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    int gaps = 1000;  ///< in 1/1000 of what the strips ask for

    bool operator==(const PageRange&) const = default;
};

/// How far the gaps of a page may give so that it is filled, in 1/1000; the last page keeps its gaps.
struct GapRange {
    int least = 1000;
    int most = 1000;

    bool operator==(const GapRange&) const = default;
};

/// Gaps as the layout has them: pages are ragged at the bottom.
inline constexpr GapRange kRaggedPages{};
/// Full pages, as far as gaps alone can fill them (typography.md 6.5).
inline constexpr GapRange kFilledPages{900, 1100};

/// How far the strips of a range reach down, their gaps and the head of a table above them included.
Length height_of(std::span<const Strip> flow, PageRange range);

/// How high pages are: the first may hold something above the flow.
struct PageRooms {
    Length first;
    Length others;
};

/// The cheapest breaks of a flow into the fewest pages.
///
/// White space at the foot of a page, a split paragraph or list, a line that ends its section alone at the top of a
/// page, and a last page that is almost empty each have a price (prices.h); a strip that is glued never begins a page,
/// unless what is glued is higher than a page: that is split where the page is full. Ties go to the fuller page; empty
/// rows never begin one. An empty flow gives one empty page.
std::vector<PageRange> break_pages(std::span<const Strip> flow, PageRooms rooms, GapRange gaps = kRaggedPages);
/// Into pages of one height.
std::vector<PageRange> break_pages(std::span<const Strip> flow, Length room, GapRange gaps = kRaggedPages);

}  // namespace quoin::page
