#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assets/assets.h"
#include "page/columns.h"
#include "page/emphasis.h"
#include "page/grid.h"
#include "page/paginate.h"
#include "page/place_line.h"
#include "page/strip.h"
#include "square_blocks.h"

namespace quoin::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Kind = layout::Track::Kind;

Length pt(double n) { return Length::pt(n); }

// Columns

block::Track fixed(double width) { return {Kind::fixed, pt(width), 0}; }
block::Track share(int amount) { return {Kind::fraction, {}, amount}; }
block::Track percent(int amount) { return {Kind::percent, {}, amount}; }
constexpr block::Track kAuto{Kind::automatic, {}, 0};

std::vector<Length> widths(const std::vector<block::Track>& tracks, const Wishes& wishes, double gap, double measure) {
    block::Row row;
    row.tracks = tracks;
    row.gap = pt(gap);
    return column_widths(row, wishes, wishes, pt(measure));
}

TEST(ColumnWidths, FractionsShareWhatFixedAndAutomaticColumnsLeave) {
    EXPECT_THAT(widths({fixed(20), kAuto, share(1000), share(3000)}, {pt(5), pt(30), pt(1), pt(1)}, 10, 180),
                ElementsAre(pt(20), pt(30), pt(25), pt(75)));
    EXPECT_THAT(widths({percent(250), share(1000)}, {pt(1), pt(1)}, 0, 100), ElementsAre(pt(25), pt(75)));
}

TEST(ColumnWidths, AFractionThatWouldWrapTakesFromOneThatHasRoom) {
    EXPECT_THAT(widths({share(1000), share(1000)}, {pt(70), pt(10)}, 0, 100), ElementsAre(pt(80), pt(20)));
}

TEST(ColumnWidths, AutomaticColumnsLeaveFractionsAThird) {
    EXPECT_THAT(widths({kAuto, share(1000)}, {pt(500), pt(500)}, 0, 90), ElementsAre(pt(60), pt(30)));
}

TEST(ColumnWidths, NeverTakeMoreThanThereIs) {
    for (const double measure : {1.0, 10.0, 57.0, 300.0}) {
        const auto all = widths({kAuto, share(1000), kAuto, share(2000)}, {pt(40), pt(10), pt(25), pt(90)}, 0, measure);
        Length sum;
        for (const Length width : all) {
            EXPECT_GE(width, Length{});
            sum += width;
        }
        EXPECT_LE(sum, pt(measure) + Length::units(4));
    }
}

// Strips

Strip strip(double height, double before = 0) {
    Strip made;
    made.height = pt(height);
    made.space_before = pt(before);
    return made;
}

TEST(Merge, PutsStripsUnderOneAnotherWithTheirGaps) {
    Strip second = strip(5, 3);
    second.items.push_back({{pt(1), pt(2)}, display::Fill{}, display::kArtifact, {}});
    const Strip merged = merge({strip(10, 7), second});
    EXPECT_EQ(merged.height, pt(18));
    EXPECT_EQ(merged.space_before, pt(7));
    EXPECT_EQ(merged.items.front().at, (Point{pt(1), pt(15)}));
    EXPECT_EQ(merge({}), Strip{});
}

TEST(AlignmentShift, MovesALineInItsMeasure) {
    EXPECT_EQ(alignment_shift(text::Align::start, pt(40), pt(100)), pt(0));
    EXPECT_EQ(alignment_shift(text::Align::justify, pt(40), pt(100)), pt(0));
    EXPECT_EQ(alignment_shift(text::Align::center, pt(40), pt(100)), pt(30));
    EXPECT_EQ(alignment_shift(text::Align::end, pt(40), pt(100)), pt(60));
}

block::Block paragraph(const std::string& words, layout::Keep keep = layout::Keep::none) {
    block::Block made;
    made.what = square_text(words);
    made.box.keep = keep;
    return made;
}

block::Block stack(std::vector<block::Block> children) {
    block::Block made;
    made.what = block::Stack{std::move(children)};
    return made;
}

display::Metadata english() {
    display::Metadata metadata;
    metadata.title = "T";
    metadata.language = "en";
    return metadata;
}

/// A page for `lines` lines and `width` points.
layout::PageSetup page_of(int lines, double width = 100) {
    return {pt(width) + pt(20), pt(15) * lines + pt(20), pt(10), pt(10), pt(10), pt(10), pt(2)};
}

/// The texts of every page: "a b|c".
std::string pages(const block::Block& root, const layout::PageSetup& setup, Diagnostics& diagnostics,
                  const Footer& footer = {}) {
    const font::FontBook fonts = square_book();
    const auto document = paginate({root, {}}, setup, footer, english(), fonts, diagnostics);
    std::string shown;
    for (const display::Page& page : document.pages) {
        if (&page != &document.pages.front()) shown += "|";
        for (const display::Item& item : page.items) {
            EXPECT_GE(item.at.x, Length{});
            if (diagnostics.list().empty()) {
                EXPECT_LE(item.at.y, setup.height);
            }
            if (const auto* said = std::get_if<display::Text>(&item.what))
                shown += (shown.empty() || shown.back() == '|' ? "" : " ") + said->text;
        }
    }
    return shown;
}

std::string pages(const block::Block& root, const layout::PageSetup& setup) {
    Diagnostics diagnostics;
    const std::string shown = pages(root, setup, diagnostics);
    EXPECT_THAT(diagnostics.list(), IsEmpty());
    return shown;
}

TEST(Paginate, FillsPagesFromTheTop) {
    EXPECT_EQ(pages(stack({paragraph("a"), paragraph("b"), paragraph("c")}), page_of(2)), "a b|c");
}

TEST(Paginate, NothingIsOneEmptyPage) { EXPECT_EQ(pages(stack({}), page_of(2)), ""); }

TEST(Paginate, KeepsWithTheNext) {
    EXPECT_EQ(pages(stack({paragraph("a"), paragraph("T", layout::Keep::with_next), paragraph("b")}), page_of(2)),
              "a|T b");
}

TEST(Paginate, BreaksAChainThatIsLongerThanAPage) {
    std::vector<block::Block> chain;
    for (const std::string word : {"a", "b", "c"}) chain.push_back(paragraph(word, layout::Keep::with_next));
    EXPECT_EQ(pages(stack(chain), page_of(2)), "a b|c");
}

TEST(Paginate, LeavesNoWidowAndNoOrphan) {
    // 19 letters a line: four lines of one paragraph.
    const std::string four = "aaaa aaaa aaaa bbbb bbbb bbbb cccc cccc cccc dddd";
    EXPECT_EQ(pages(stack({paragraph("x"), paragraph(four)}), page_of(4, 75)),
              "x aaaa aaaa aaaa  bbbb bbbb bbbb |cccc cccc cccc  dddd");
    EXPECT_EQ(pages(stack({paragraph("x"), paragraph("y"), paragraph("z"), paragraph(four)}), page_of(4, 75)),
              "x y z|aaaa aaaa aaaa  bbbb bbbb bbbb  cccc cccc cccc  dddd");
}

block::Block bullets(const std::vector<std::string>& words) {
    block::List list;
    for (const std::string& word : words) list.items.push_back({square_text("*"), {paragraph(word)}});
    block::Block made;
    made.what = std::move(list);
    return made;
}

TEST(Paginate, TheLastBulletTakesALineAlong) {
    EXPECT_EQ(pages(stack({paragraph("x"), bullets({"a", "b", "c"})}), page_of(3)), "x * a|* b * c");
    EXPECT_EQ(pages(bullets({"a", "b", "cccccccc cccccccc cccccccc"}), page_of(2)),
              "* a * b|* cccccccc cccccccc  cccccccc");
    EXPECT_EQ(pages(stack({paragraph("x"), bullets({"a"}), paragraph("y")}), page_of(1)), "x|* a|y");
}

TEST(Paginate, NeverTurnsThePageInsideAWord) {
    // 12 letters a line: the third line ends inside "hyphenation".
    block::Block six = paragraph("aaaa bbb cccc aaaa bbb cccc aaaa hyphenation bbbb cc aaaa bbb cccc dddd");
    text::ParagraphStyle& style = std::get<block::Text>(six.what).style;
    style.align = text::Align::justify;
    EXPECT_EQ(pages(six, page_of(4, 60)),
              "aaaa bbb cccc  aaaa bbb cccc  aaaa  hyphenation |bbbb cc aaaa  bbb cccc dddd");
    style.hyphenation = [](std::string_view tag) { return *assets::find("hyphenation/" + std::string{tag} + ".hyph"); };
    EXPECT_EQ(pages(six, page_of(3, 60)),
              "aaaa bbb cccc  aaaa bbb cccc |aaaa hyphen ation bbbb cc |aaaa bbb cccc  dddd");
}

TEST(Paginate, GapsVanishAtTheTopOfAPageAndCollapseToTheLarger) {
    block::Block first = paragraph("a");
    first.box.space_after = pt(6);
    block::Block second = paragraph("b");
    second.box.space_before = pt(10);
    Diagnostics diagnostics;
    const font::FontBook fonts = square_book();
    const auto at = [&](const layout::PageSetup& setup, std::size_t page, std::size_t item) {
        return paginate({stack({first, second}), {}}, setup, {}, english(), fonts, diagnostics)
            .pages.at(page)
            .items.at(item)
            .at.y;
    };
    EXPECT_EQ(at(page_of(3), 0, 1) - at(page_of(3), 0, 0), pt(25));
    EXPECT_EQ(at(page_of(1), 1, 0), at(page_of(1), 0, 0));
}

TEST(Paginate, SaysWhatIsHigherThanAPage) {
    block::Block grey = stack({paragraph("a"), paragraph("b"), paragraph("c")});
    grey.box.background = Color{200, 200, 200};
    Diagnostics diagnostics;
    EXPECT_EQ(pages(stack({grey}), page_of(2), diagnostics), "a b c");
    ASSERT_THAT(diagnostics.list(), SizeIs(1));
    EXPECT_EQ(diagnostics.list().front().message.text,
              "page 1 overflows by 15.0 pt: what is kept together is higher than the page");
}

TEST(Paginate, NumbersEveryPage) {
    const Footer footer = [](int page, int count) {
        return stack({paragraph(std::to_string(page) + "of" + std::to_string(count))});
    };
    Diagnostics diagnostics;
    EXPECT_EQ(pages(stack({paragraph("a"), paragraph("b")}), page_of(1), diagnostics, footer), "a 1of2|b 2of2");
}

TEST(Paginate, ARowStandsOnOneBaselineAndItsGapIsARealSpace) {
    block::Row row;
    row.tracks = {{Kind::fraction, {}, 1000}, {Kind::automatic, {}, 0}};
    row.gap = pt(10);
    row.cells = {paragraph("left"), paragraph("right")};
    block::Block root;
    root.what = row;
    Diagnostics diagnostics;
    const font::FontBook fonts = square_book();
    const auto document = paginate({stack({root}), {}}, page_of(3), {}, english(), fonts, diagnostics);
    const auto& items = document.pages.front().items;
    ASSERT_THAT(items, SizeIs(3));
    EXPECT_EQ(items[0].at, (Point{pt(10), items[2].at.y}));
    EXPECT_EQ(items[1].at.x, pt(30));
    EXPECT_EQ(std::get<display::Gap>(items[1].what).width, pt(55));
    EXPECT_EQ(items[2].at.x, pt(85));
}

TEST(Paginate, HeadingsBecomeBookmarks) {
    block::Block heading = paragraph("Title");
    heading.role = display::Role::h2;
    Diagnostics diagnostics;
    const font::FontBook fonts = square_book();
    const auto document =
        paginate({stack({paragraph("a"), heading, paragraph("b")}), {}}, page_of(1), {}, english(), fonts, diagnostics);
    EXPECT_EQ(document.outline, (std::vector<display::Bookmark>{{"Title", 2, 1, pt(10)}}));
}

// Emphasis

std::vector<display::Item> dots(std::string_view language) {
    text::Fragment fragment;
    fragment.size = pt(10);
    fragment.text = "国，가a";
    fragment.language = *locale::Language::parse(language);
    for (const std::uint32_t cluster : {0U, 3U, 6U, 9U}) fragment.glyphs.push_back({1, cluster, pt(10), {}, {}});
    std::vector<display::Item> items;
    add_emphasis_dots(fragment, {pt(5), pt(50)}, {}, items);
    return items;
}

TEST(EmphasisDots, StandUnderTheMiddleOfCharactersAndSkipMarksAndLatin) {
    const auto items = dots("zh");
    ASSERT_THAT(items, SizeIs(2));
    EXPECT_EQ(items[0].at.x, pt(10));
    EXPECT_EQ(items[1].at.x, pt(30));
    EXPECT_GT(items[0].at.y, pt(51.2)) << "below the em box";
    EXPECT_EQ(items[0].tag, display::kArtifact);
}

TEST(EmphasisDots, StandAboveJapaneseAndKorean) {
    EXPECT_LT(dots("ja").front().at.y, pt(50 - 8.8));
    EXPECT_LT(dots("ko").front().at.y, pt(50 - 8.8));
}

// The grid

TEST(BaselineGrid, HasALineForEveryBaselineOfAFullPage) {
    display::Document document;
    document.pages.assign(2, {{pt(100), pt(100)}, {}});
    layout::PageSetup setup;
    setup.width = setup.height = pt(100);
    setup.top = setup.bottom = setup.left = setup.right = pt(10);
    draw_baseline_grid(document, setup, {pt(10), pt(20)});
    for (const display::Page& page : document.pages) {
        std::vector<Length> baselines;
        for (const display::Item& item : page.items) {
            EXPECT_EQ(item.tag, display::kArtifact);
            if (std::get<display::Fill>(item.what).size.width == pt(80)) baselines.push_back(item.at.y);
        }
        // The first line box begins at the margin: half the leading, then .88 em.
        EXPECT_THAT(baselines, ElementsAre(pt(23.8), pt(43.8), pt(63.8), pt(83.8)));
    }
}

}  // namespace
}  // namespace quoin::page
