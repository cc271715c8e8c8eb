#include "page/break_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quoin::page {
namespace {

using testing::ElementsAre;

Length pt(double n) { return Length::pt(n); }

/// Lines of 10 pt without gaps, told by signs: 'x' a line, '+' one glued to the line above, 's' one that splits a
/// paragraph, 'l' one that splits a list, 'e' one that ends a section, '|' one that begins a page.
std::vector<Strip> flow(std::string_view signs, double gap = 0) {
    std::vector<Strip> strips;
    for (const char sign : signs) {
        Strip strip;
        strip.height = pt(10);
        strip.baseline = pt(8);
        strip.space_before = pt(gap);
        strip.is_glued = sign == '+';
        strip.breaks_page = sign == '|';
        strip.split_price = sign == 's'   ? kSplitParagraph
                            : sign == 'l' ? kSplitList
                            : sign == 'e' ? kLoneSectionEnd
                                          : 0;
        strips.push_back(strip);
    }
    return strips;
}

/// How many strips each page holds, of pages of so many lines.
std::vector<std::size_t> counts(std::string_view signs, int lines) {
    std::vector<std::size_t> counted;
    for (const PageRange& page : break_pages(flow(signs), pt(10) * lines)) counted.push_back(page.end - page.begin);
    return counted;
}

std::string times(int count, const std::string& signs) {
    std::string text;
    for (int i = 0; i < count; ++i) text += signs;
    return text;
}

TEST(BreakPages, FillsPagesFromTheTopAndLeavesTheRestToTheLast) {
    EXPECT_THAT(counts("", 3), ElementsAre(0));
    EXPECT_THAT(counts("xxx", 3), ElementsAre(3));
    EXPECT_THAT(counts("xxxxxxxx", 3), ElementsAre(3, 3, 2));
}

TEST(BreakPages, NeverBeginsAPageWithWhatIsGlued) {
    EXPECT_THAT(counts("xxx++x", 4), ElementsAre(2, 4));
    EXPECT_THAT(counts("xx+xx+", 5), ElementsAre(4, 2));
}

TEST(BreakPages, SplitsWhatIsHigherThanAPageWhereThePageIsFull) {
    EXPECT_THAT(counts("x++++x", 3), ElementsAre(3, 3));
    EXPECT_THAT(counts("xx+++++", 3), ElementsAre(1, 3, 3));
    std::vector<Strip> tall = flow("xxx");
    tall[1].height = pt(100);
    EXPECT_THAT(break_pages(tall, pt(30)), ElementsAre(PageRange{0, 1}, PageRange{1, 2}, PageRange{2, 3}));
}

TEST(BreakPages, BeginsAPageWhereItIsTold) {
    EXPECT_THAT(counts("xx|xxx|x", 4), ElementsAre(2, 4, 2));
    EXPECT_THAT(counts("xx|xxxx", 4), ElementsAre(2, 4, 1));
}

TEST(BreakPages, LeavesUpToThreeLinesFreeRatherThanSplitAParagraph) {
    const std::string before = times(46, "x");
    EXPECT_THAT(counts(before + "xsss" + "s" + times(14, "x"), 50), ElementsAre(50, 15));
    EXPECT_THAT(counts(before + "xxss" + "s" + times(14, "x"), 50), ElementsAre(47, 18));
    EXPECT_THAT(counts(before + "xxxs" + "s" + times(14, "x"), 50), ElementsAre(48, 17));
}

TEST(BreakPages, LeavesALineFreeRatherThanSplitAList) {
    EXPECT_THAT(counts(times(49, "x") + "ll" + times(14, "x"), 50), ElementsAre(50, 15));
    EXPECT_THAT(counts(times(49, "x") + "xl" + times(14, "x"), 50), ElementsAre(49, 16));
    EXPECT_THAT(counts(times(48, "x") + "xll" + times(14, "x"), 50), ElementsAre(50, 15));
}

TEST(BreakPages, LooksPastTheNextBreak) {
    // Filled from the top, the second page would end five lines early, before what is glued: both share that.
    const std::string glued = "x" + times(9, "+");
    EXPECT_THAT(counts(times(95, "x") + glued + times(5, "x"), 50), ElementsAre(48, 47, 15));
    EXPECT_THAT(counts(times(50, "+") + times(45, "x") + glued + times(5, "x"), 50), ElementsAre(50, 45, 15));
}

TEST(BreakPages, ALineThatEndsItsSectionDoesNotBeginAPage) {
    EXPECT_THAT(counts(times(50, "x") + "e" + times(20, "x"), 50), ElementsAre(49, 22));
    EXPECT_THAT(counts(times(45, "x") + "x++++e" + times(20, "x"), 50), ElementsAre(45, 26));
    EXPECT_THAT(counts(times(44, "x") + "x+++++e" + times(20, "x"), 50), ElementsAre(50, 21));  // too high a price
}

TEST(BreakPages, TheLastPageSharesTheWhiteSpaceOfAnAlmostEmptyOne) {
    EXPECT_THAT(counts(times(63, "x"), 50), ElementsAre(50, 13));
    EXPECT_THAT(counts(times(54, "x"), 50), ElementsAre(48, 6));
    EXPECT_THAT(counts(times(104, "x"), 50), ElementsAre(49, 49, 6));
    EXPECT_THAT(counts(times(44, "x") + "x" + times(5, "+") + times(5, "x"), 50), ElementsAre(50, 5));  // or 44 and 11
    EXPECT_THAT(counts("xx|" + times(3, "x"), 50), ElementsAre(2, 4));  // it was asked for
}

TEST(BreakPages, TheLastPageHasMoreThanThreeLinesIfItCan) {
    const std::string glued = "x" + times(29, "+");
    EXPECT_THAT(counts(times(20, "x") + glued + "xxx", 50), ElementsAre(20, 33));
    EXPECT_THAT(counts(times(20, "x") + glued + "xxxx", 50), ElementsAre(50, 4));
    EXPECT_THAT(counts("x" + times(49, "+") + "x", 50), ElementsAre(50, 1));
}

TEST(BreakPages, TheFirstPageMayHaveLessRoom) {
    EXPECT_THAT(break_pages(flow("xxxxxxxx"), {pt(20), pt(30)}),
                ElementsAre(PageRange{0, 2}, PageRange{2, 5}, PageRange{5, 8}));
    EXPECT_THAT(break_pages(flow("xx"), {pt(5), pt(30)}), ElementsAre(PageRange{0, 1}, PageRange{1, 2}));
}

TEST(BreakPages, NeverTakesAPageMoreThanItMust) {
    for (int lines = 1; lines < 160; ++lines)
        EXPECT_EQ(counts(times(lines, "x"), 50).size(), static_cast<std::size_t>((lines + 49) / 50)) << lines;
}

TEST(BreakPages, FilledPagesGiveATenthOfTheirGapsButNotTheLast) {
    // Ten lines and nine gaps of 10 pt: 190 pt.
    const auto gaps = [](double room) {
        const auto pages = break_pages(flow(times(14, "x"), 10), pt(room), kFilledPages);
        EXPECT_EQ(pages.back().gaps, 1000);
        return std::pair{pages.front().end, pages.front().gaps};
    };
    EXPECT_EQ(gaps(190), (std::pair{std::size_t{10}, 1000}));
    EXPECT_EQ(gaps(194.5), (std::pair{std::size_t{10}, 1050}));
    EXPECT_EQ(gaps(199), (std::pair{std::size_t{10}, 1100}));
    EXPECT_EQ(gaps(200), (std::pair{std::size_t{11}, 900}));
    EXPECT_EQ(gaps(181), (std::pair{std::size_t{10}, 900}));
    EXPECT_EQ(gaps(180.9).first, 9U);
}

TEST(HeightOf, CountsGapsBetweenTheStripsOnly) {
    EXPECT_EQ(height_of(flow("xxx", 4), {0, 3}), pt(38));
    EXPECT_EQ(height_of(flow("xxx", 4), {1, 2}), pt(10));
    EXPECT_EQ(height_of(flow("xxx", 4), {0, 3, 500}), pt(34));
}

}  // namespace
}  // namespace quoin::page
