#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "golden/compare.h"
#include "golden/report.h"
#include "golden/text.h"

namespace quoin::golden {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Line line(Thousandths baseline, std::vector<Run> runs, Thousandths end) { return {baseline, end, std::move(runs)}; }

Block block(std::string role, std::vector<Line> lines) {
    Block made;
    made.role = std::move(role);
    made.lines = std::move(lines);
    return made;
}

/// A page of three blocks, a link and a rule.
Golden sample() {
    Golden golden;
    golden.source = "cv.yaml";
    golden.options = {"lang=en", "set=accent=#0a6"};
    golden.program = "quoin 0, A 1";
    golden.pdf = "00ff";
    golden.facts = {{"title", "Lin \"Xia\" \\"}, {"bookmark", "  Education, page 1"}};
    golden.styles = {{10'000, "Serif", {1, 2, 3}, {}}, {9'500, "Sans-Bold", {0, 0, 0}, "zh"}};
    Block second = block("paragraph", {line(120'000, {{50'000, 0, "one two "}, {90'500, 1, "三 "}}, 100'000),
                                       line(132'000, {{50'000, 0, "four"}}, 70'000)});
    second.language = "en-GB";
    second.links.push_back({{50'000, 110'000}, {20'000, 12'000}, "https://example.com/a", "A page"});
    Block drawn = block(kDrawn, {});
    drawn.shapes.push_back({Shape::Kind::fill, {50'000, 105'000}, {400'000, 500}, {9, 9, 9}, {}});
    drawn.shapes.push_back({Shape::Kind::icon, {40'000, 100'000}, {20, 20}, {9, 9, 9}, "abc"});
    drawn.shapes.push_back({Shape::Kind::picture, {400'000, 20'000}, {60'000, 80'000}, {}, "f00,r1"});
    golden.pages = {{{595'276, 841'890},
                     {block("h2", {line(100'000, {{50'000, 0, "Education"}}, 99'001)}), second,
                      block("paragraph", {line(150'000, {{50'000, 0, "last words"}}, 80'000)}), drawn}}};
    return golden;
}

std::vector<std::string> notes(const Golden& before, const Golden& after, Thousandths tolerance = 0) {
    std::vector<std::string> all;
    for (const Note& note : compare(before, after, tolerance)) all.push_back(note.what);
    return all;
}

TEST(GoldenText, ComesBackAsItWas) {
    const Golden golden = sample();
    const auto again = read(write(golden));
    ASSERT_TRUE(again.has_value()) << again.error().text;
    EXPECT_EQ(*again, golden);
}

TEST(GoldenText, KeepsCharactersThatNobodySees) {
    Golden golden = sample();
    golden.pages[0].blocks[0].lines[0].runs[0].text = "a\u00ad\u200bb\u00a0\t\"\\";
    const auto again = read(write(golden));
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(*again, golden);
    EXPECT_THAT(write(golden), HasSubstr("a\\u00ad\\u200bb\\u00a0\\u0009\\\"\\\\"));
}

TEST(GoldenText, RefusesWhatIsNone) {
    const std::string good = write(sample());
    for (const std::string wrong :
         {"", "quoin golden 2\n", "quoin golden 1\npage 1 5\n", "quoin golden 1\n  1.000 2.000\n",
          "quoin golden 1\npage 1 5.000 5.000\nh2\n  1.000 2.000 s1 \"x\" 3.000\n", "quoin golden 1\nsource \"a\n",
          "quoin golden 1\nfact title\n", "quoin golden 1\nstyle s1 99999999999999999999 A #000000\n"})
        EXPECT_FALSE(read(wrong).has_value()) << wrong;
    // Any line cut short is found, or is a line all the same; nothing crashes.
    for (std::size_t length = 0; length < good.size(); ++length) (void)read(good.substr(0, length));
}

TEST(GoldenCompare, SaysNothingOfTheSame) { EXPECT_THAT(notes(sample(), sample()), IsEmpty()); }

TEST(GoldenCompare, TellsMovedLinesOnceWithWhatIsDrawnThere) {
    Golden after = sample();
    for (std::size_t i : {1, 2})
        for (Line& moved : after.pages[0].blocks[i].lines) moved.baseline += 4'200;
    after.pages[0].blocks[1].links[0].at.y += 4'200;
    after.pages[0].blocks[3].shapes[0].at.y += 4'200;
    EXPECT_THAT(notes(sample(), after), ElementsAre("3 lines from 'one two 三 four' on moved down 4.2 pt"));
    EXPECT_THAT(notes(sample(), after, 4'200), IsEmpty());
}

TEST(GoldenCompare, TellsAnotherBreak) {
    Golden after = sample();
    Block& text = after.pages[0].blocks[1];
    text.lines = {line(120'000, {{50'000, 0, "one "}}, 70'000),
                  line(132'000, {{50'000, 0, "two "}, {70'000, 1, "三 "}, {80'000, 0, "four"}}, 90'000)};
    EXPECT_THAT(notes(sample(), after), ElementsAre("in 'one two 三 four': 'two 三' now stands on line 2"));
}

TEST(GoldenCompare, TellsWordsThatAreOthers) {
    Golden after = sample();
    after.pages[0].blocks[2].lines[0].runs[0].text = "last word";
    EXPECT_THAT(notes(sample(), after), ElementsAre("in 'last words': 'words' is now 'word'"));
}

TEST(GoldenCompare, TellsLooksTogether) {
    Golden after = sample();
    after.styles[0].color = {255, 0, 0};
    EXPECT_THAT(notes(sample(), after), ElementsAre("28 characters from 'Education' on: colour #010203 → #ff0000"));
}

TEST(GoldenCompare, TellsWhatCameAndWent) {
    Golden after = sample();
    after.pages[0].blocks.erase(after.pages[0].blocks.begin() + 2);
    EXPECT_THAT(notes(sample(), after), ElementsAre("'last words' is gone (it stood on page 1)"));
    EXPECT_THAT(notes(after, sample()), ElementsAre("'last words' is new"));
}

TEST(GoldenCompare, TellsLinksRolesDrawingsFactsAndPages) {
    Golden after = sample();
    after.facts[0].second = "Lin";
    after.pages[0].blocks[0].role = "h3";
    after.pages[0].blocks[1].links[0].url = "https://example.com/b";
    after.pages[0].blocks[3].shapes[0].color = {0, 0, 0};
    after.pages.push_back({{595'276, 841'890}, {}});
    EXPECT_THAT(notes(sample(), after),
                ElementsAre("title is 'Lin' (was 'Lin \"Xia\" \\')", "'Education' is a h3 (was a h2)",
                            "the link to 'https://example.com/a' leads to 'https://example.com/b'",
                            "the rule at (50 pt, 105 pt): now #000000 (was #090909)", "page 2 appeared"));
}

TEST(GoldenCompare, LooksAtBytesOfOneProgramOnly) {
    Golden after = sample();
    after.pdf = "1234";
    EXPECT_THAT(notes(sample(), after), ElementsAre("the pages are the same, but the PDF has other bytes"));
    EXPECT_THAT(notes(sample(), after, 100), IsEmpty());
    after.program = "quoin 0, A 2";
    EXPECT_THAT(notes(sample(), after), IsEmpty());
}

TEST(GoldenReport, EscapesWhatItQuotes) {
    const std::vector<Verdict> verdicts{{"a<b>.golden", {{Change::text, 1, "'<i>' & \"x\""}}, {}, {}}};
    EXPECT_THAT(as_junit(verdicts), HasSubstr("page 1: '&lt;i&gt;' &amp; &quot;x&quot;"));
    EXPECT_THAT(as_html(verdicts), HasSubstr("<h2>a&lt;b&gt;.golden</h2>"));
    EXPECT_THAT(as_json(verdicts), HasSubstr(R"("what": "'<i>' & \"x\"")"));
}

}  // namespace
}  // namespace quoin::golden
