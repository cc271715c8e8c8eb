#pragma once

#include <cstdint>

// What page breaks cost. The unit: white space at the foot of a page costs the square of its share of the page in
// 1/1000, so one of 50 lines (20) costs 400, three (60) 3600, five (100) 10,000, and two halves are cheaper than one
// whole.
namespace quoin::page {

/// A page more costs more than all else together: a CV stands on the fewest pages.
inline constexpr std::int64_t kPage = 1'000'000'000'000;

/// A last page of three lines or less looks like a mistake: any white space above it is better (a page of it is a
/// million), but not a page more.
inline constexpr std::int64_t kShortLastPage = 100'000'000;
inline constexpr int kShortPageLines = 3;
inline constexpr int kShortPageShare = 150;  ///< 1/1000 of the page: three lines of text, not three tall rows

/// A last page less full than this, in 1/1000, lacks something, and costs the square of half of it: the pages above
/// share what it lacks, but a break at a good place is worth more than balance.
inline constexpr std::int64_t kFullEnough = 250;

/// To split a list between two items: a reader notices, as he notices a line of white space and a little more.
inline constexpr int kSplitList = 500;

/// To split a paragraph between two lines: a reader stumbles; three lines of white space are better, four are not.
inline constexpr int kSplitParagraph = 4000;

/// To begin a page with a single line that ends its section: it looks like part of what follows, without a title. Five
/// lines of white space are better.
inline constexpr int kLoneSectionEnd = 11000;

}  // namespace quoin::page
