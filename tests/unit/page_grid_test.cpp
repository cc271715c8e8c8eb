#include "page/grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "page/break_pages.h"
#include "page_square.h"

namespace quoin::page {
namespace {

// Grids: columns of 40 pt and the rest, lines of 2 pt around, 1 pt inside; rows are 20 pt high.

layout::GridLines form_lines() {
    const layout::Edge outer{pt(2), false};
    const layout::Edge inner{pt(1), false};
    return {outer, outer, outer, outer, inner, inner};
}

block::GridRow form_row(const std::vector<std::string>& cells, double height = 20) {
    block::GridRow row;
    for (const std::string& words : cells) {
        row.cells.emplace_back();
        if (!words.empty()) row.cells.back().content = {paragraph(words, 0)};
    }
    row.height = pt(height);
    return row;
}

block::Block form(std::vector<block::GridRow> rows, std::size_t fill_rows = 0) {
    block::Grid grid;
    grid.tracks = {{layout::Track::Kind::fixed, pt(40), 0}, {}};
    grid.rows = std::move(rows);
    grid.head = {form_row({"a", "a"})};
    grid.height = pt(20);
    grid.fill_rows = fill_rows;
    grid.lines = form_lines();
    block::Block block;
    block.what = std::move(grid);
    return block;
}

/// The lines of a strip as rectangles.
std::vector<Rect> fills(const std::vector<display::Item>& items) {
    std::vector<Rect> areas;
    for (const display::Item& item : items) {
        if (const auto* fill = std::get_if<display::Fill>(&item.what)) areas.push_back({item.at, fill->size});
    }
    return areas;
}

TEST(Grid, IsARowAStripWithTheLinesOfItsEdges) {
    const auto strips = strips_of(form({form_row({"a", "a"}), form_row({"a", ""})}));
    ASSERT_EQ(strips.size(), 3U);  // with the head
    for (const Strip& strip : strips) EXPECT_EQ(strip.height, pt(20));
    const std::vector<Rect> uprights{
        {{pt(-1), {}}, {pt(2), pt(20)}}, {{pt(39.5), {}}, {pt(1), pt(20)}}, {{pt(99), {}}, {pt(2), pt(20)}}};
    const Rect top{{pt(-1), pt(-1)}, {pt(102), pt(2)}};
    const Rect inner{{pt(-1), pt(-0.5)}, {pt(102), pt(1)}};
    const Rect bottom{{pt(-1), pt(19)}, {pt(102), pt(2)}};
    const auto with = [&](std::vector<Rect> more) {
        std::vector<Rect> all = uprights;
        all.insert(all.end(), more.begin(), more.end());
        return all;
    };
    EXPECT_EQ(fills(strips[0].items), with({top}));
    EXPECT_EQ(fills(strips[1].items), with({inner}));
    EXPECT_EQ(fills(strips[2].items), with({inner, bottom}));
    EXPECT_EQ(fills(strips[1].ends.foot), std::vector<Rect>{bottom});
    EXPECT_TRUE(strips[1].is_glued);
    EXPECT_FALSE(strips[2].is_glued);
}

TEST(Grid, ACellThatSpansColumnsHasNoLineInIt) {
    block::GridRow wide = form_row({"aa aa aa aa"});
    wide.cells.front().span = 2;
    const auto strips = strips_of(form({wide}));
    EXPECT_EQ(strips.back().height, pt(20));  // 45 pt in 100, not in 40
    EXPECT_EQ(fills(strips.back().items).size(), 4U);
}

TEST(Grid, CentredCellsOfOneLineStandOnOneBaseline) {
    block::Block block = form({form_row({"a", "a"}, 60)});
    block::Grid& grid = std::get<block::Grid>(block.what);
    auto& small = std::get<block::Text>(grid.rows.front().cells.front().content.front().what);
    small.em = small.em / 2;
    small.pitch = small.pitch / 2;
    small.text.runs.front().style.size = small.em;
    const Strip strip = strips_of(block).back();
    std::vector<Length> lines;
    for (const display::Item& item : strip.items) {
        if (std::holds_alternative<display::Text>(item.what)) lines.push_back(item.at.y);
    }
    const Length middle = pt(60 - 15) / 2 + first_baseline({pt(10), pt(15)});
    EXPECT_EQ(lines, (std::vector<Length>{middle, middle}));
}

TEST(Grid, ARowGrowsWithItsContent) {
    EXPECT_EQ(strips_of(form({form_row({"aa aa aa aa", "a"})})).back().height, pt(30));
}

TEST(Grid, IsFilledUpWithEmptyRowsThatBeginNoPage) {
    const auto strips = strips_of(form({form_row({"a", "a"})}, 4));
    ASSERT_EQ(strips.size(), 5U);
    for (std::size_t i = 0; i < strips.size(); ++i) EXPECT_EQ(strips[i].is_filler, i > 1);
    EXPECT_EQ(break_pages(strips, pt(60)), (std::vector<PageRange>{{0, 3}}));
    EXPECT_EQ(break_pages(strips, pt(200)), (std::vector<PageRange>{{0, 5}}));
}

TEST(Grid, RepeatsItsHeadAndClosesItsFrameWhereAPageEnds) {
    const block::Document blocks = document({form(std::vector<block::GridRow>(12, form_row({"a", "a"})))});
    const font::FontBook fonts = square_book();
    Diagnostics diagnostics;
    display::Metadata metadata;
    metadata.language = "zh";
    const display::Document set = paginate(blocks, page_of(140, 100), {}, metadata, fonts, diagnostics);
    ASSERT_EQ(set.pages.size(), 2U);  // seven strips each: 13 rows and the head twice
    for (const display::Page& page : set.pages) {
        const auto lines = fills(page.items);
        std::size_t thick = 0;
        for (const Rect& line : lines) thick += line.size == Size{pt(102), pt(2)} ? 1 : 0;
        EXPECT_EQ(thick, 2U);
        EXPECT_LE(lines.back().bottom(), pt(60 + 140 + 1));
    }
    // What is repeated is decoration: readers hear it once.
    std::size_t artifacts = 0;
    for (const display::Item& item : set.pages[1].items)
        artifacts += std::holds_alternative<display::Text>(item.what) && item.tag == display::kArtifact ? 1 : 0;
    EXPECT_EQ(artifacts, 2U);
    for (const display::Item& item : set.pages[0].items)
        EXPECT_FALSE(std::holds_alternative<display::Text>(item.what) && item.tag == display::kArtifact);
}

TEST(Section, ItsLastLineHasAPriceAtTheTopOfAPage) {
    block::Block section = document({paragraph("a"), paragraph("a"), paragraph("a")}).body;
    section.role = display::Role::section;
    block::Block lone = document({paragraph("a")}).body;
    lone.role = display::Role::section;
    std::vector<int> prices;
    for (const Strip& strip : strips_of(document({section, lone}).body)) prices.push_back(strip.split_price);
    EXPECT_EQ(prices, (std::vector<int>{0, 0, kLoneSectionEnd, 0}));
    // A table's row of several lines does not look lost.
    block::Block table = document({form({form_row({"a", "a"}), form_row({"aa aa aa aa", "a"})})}).body;
    table.role = display::Role::section;
    EXPECT_EQ(strips_of(table).back().split_price, 0);
}

TEST(Shrink, ATextIsSetSmallerUntilItTakesOneLineButNotBelowItsFloor) {
    const auto size_of = [](double width, double floor) {
        block::Block block = paragraph("aaaaaaaa", 0);  // 40 pt
        std::get<block::Text>(block.what).least_em = pt(floor);
        const auto strips = strips_of(block, width);
        const auto& text = std::get<display::Text>(strips.front().items.front().what);
        return std::pair{strips.size(), text.size};
    };
    EXPECT_EQ(size_of(40, 5), (std::pair{std::size_t{1}, pt(10)}));
    EXPECT_EQ(size_of(32, 5), (std::pair{std::size_t{1}, pt(8)}));
    EXPECT_EQ(size_of(21, 5).second, Length::pt(1) * 52 / 10);
    EXPECT_EQ(size_of(12, 5).second, pt(5));
}

}  // namespace
}  // namespace quoin::page
