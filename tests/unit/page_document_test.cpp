#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "page/apply_setting.h"
#include "page/fit_document.h"
#include "page/measure.h"
#include "page/paginate.h"
#include "page_square.h"

namespace quoin::page {
namespace {

FitOrder order(int pages = 1) {
    FitOrder made;
    made.pages = pages;
    made.start.leading = 150;
    return made;
}

/// What the last line and the pages really are, once set.
struct SetPages {
    std::size_t pages = 0;
    Length bottom;  ///< of the last baseline, from the top of its page
};

SetPages set(const FittedDocument& fitted) {
    const font::FontBook fonts = square_book();
    Diagnostics diagnostics;
    display::Metadata metadata;
    metadata.language = "zh";
    const auto pages = paginate(fitted.blocks, fitted.page, {}, metadata, fonts, diagnostics, fitted.gaps).pages;
    return {pages.size(), pages.back().items.back().at.y};
}

FittedDocument fit(const block::Document& document, const layout::PageSetup& page, const FitOrder& wanted = order()) {
    const font::FontBook fonts = square_book();
    return fit_document(document, page, wanted, fonts);
}

TEST(FitDocument, SaysTheHeightThatThePagesHave) {
    // 20 lines of 15 pt and 19 gaps of 10 pt.
    const FittedDocument fitted = fit(lines(20), page_of(500));
    EXPECT_EQ(fitted.natural_height, pt(490));
    EXPECT_EQ(fitted.fit.height, pt(490));
    EXPECT_EQ(fitted.fit.setting, order().start);
    EXPECT_EQ(fitted.blocks, lines(20));
}

TEST(FitDocument, TakesFromTheGapsFirst) {
    const FittedDocument fitted = fit(lines(20), page_of(460));
    EXPECT_EQ(fitted.fit.setting.space_scale, 84);
    EXPECT_EQ(fitted.fit.setting.leading, 150);
    EXPECT_LE(fitted.fit.height, pt(460));
    EXPECT_GT(fitted.fit.height, pt(460) - pt(2));
    EXPECT_EQ(set(fitted).pages, 1U);
}

TEST(FitDocument, WhatIsSetIsAsHighAsItSays) {
    for (const double height : {470.0, 430.0, 400.0, 380.0, 360.0, 330.0, 310.0}) {
        const FittedDocument fitted = fit(lines(20), page_of(height));
        ASSERT_TRUE(fitted.fit.fits()) << height;
        const SetPages pages = set(fitted);
        EXPECT_EQ(pages.pages, 1U) << height;
        // Half the leading and 0.12 em stand below the last baseline; rounding is a hair for each line.
        const FitSetting& setting = fitted.fit.setting;
        const Length size = pt(setting.size / 10.0);
        const Length below = (setting.pitch() - size) / 2 + size.per_mille(120);
        const Length top = fitted.page.top;
        EXPECT_NEAR((pages.bottom + below - top).to_pt(), fitted.fit.height.to_pt(), 0.01) << height;
        EXPECT_GT(fitted.fit.height + setting.pitch(), fitted.fit.room) << height;
    }
}

TEST(FitDocument, OpensAPageThatIsShort) {
    const FittedDocument fitted = fit(lines(20), page_of(540));
    EXPECT_EQ(fitted.fit.setting.space_scale, 126);
    EXPECT_NEAR(fitted.fit.height.to_pt(), 300 + 190 * 1.26, 0.01);
}

TEST(FitDocument, AParagraphWithAShortLastLineLosesIt) {
    // 18 words of 10 pt take 110 pt a line in two lines, which the spaces can shrink to 103.4; the third is short.
    std::string words = "aa";
    for (int i = 1; i < 18; ++i) words += " aa";
    const auto texts = [&](const FittedDocument& fitted) {
        int shorter = 0;
        for (const block::Block& child : std::get<block::Stack>(fitted.blocks.body.what).children)
            shorter += std::get<block::Text>(child.what).looseness == text::Looseness::one_less ? 1 : 0;
        return shorter;
    };
    block::Document blocks = document({});
    for (int i = 0; i < 6; ++i) {
        block::Block child = paragraph(words);
        text::ParagraphStyle& style = std::get<block::Text>(child.what).style;
        style.align = text::Align::justify;
        style.language = *locale::Language::parse("en");
        std::get<block::Stack>(blocks.body.what).children.push_back(child);
    }
    FitOrder fixed = order();
    fixed.policy = {100, 100, 100, 150, 150, 150, 100, 100, pt(60)};
    // 18 lines and 5 gaps are 320 pt.
    const FittedDocument fitted = fit(blocks, page_of(295, 103.4), fixed);
    ASSERT_TRUE(fitted.fit.fits());
    EXPECT_EQ(fitted.fit.setting.shortened, 2);
    EXPECT_EQ(texts(fitted), 2);
    EXPECT_EQ(set(fitted).pages, 1U);
}

TEST(FitDocument, SaysHowManyLinesAreTooMany) {
    const FittedDocument fitted = fit(lines(20), page_of(200));
    const Fit& result = fitted.fit;
    EXPECT_FALSE(result.fits());
    EXPECT_EQ(result.setting.size, 90);
    EXPECT_EQ(result.setting.margins_most, Length::mm(12));
    // 20 lines of 11.7 pt and 19 gaps of 5.4 pt on 200 pt and what the margins gave.
    const double room = 200 + 2 * (60 - Length::mm(12).to_pt());
    EXPECT_NEAR(result.room.to_pt(), room, 0.01);
    EXPECT_NEAR(result.height.to_pt(), 336.6, 0.01);
    EXPECT_EQ(lines_too_many(result.height, result.room, result.setting),
              static_cast<int>(std::ceil((336.6 - room) / 11.7)));
    EXPECT_EQ(lines_too_many(pt(100), pt(100), result.setting), 0);
}

TEST(FitDocument, TwoPagesAreNotOpenedButTheFirstIsFilled) {
    const FittedDocument fitted = fit(lines(30), page_of(500), order(2));
    EXPECT_EQ(fitted.fit.setting, order().start);
    EXPECT_EQ(fitted.gaps, kFilledPages);
    EXPECT_EQ(set(fitted).pages, 2U);
}

TEST(FitDocument, TwoPagesAreSqueezedIfTheyMust) {
    EXPECT_EQ(set(fit(lines(44), page_of(500), order(2))).pages, 2U);
    const FittedDocument fitted = fit(lines(44), page_of(500), order(2));
    EXPECT_LT(fitted.fit.setting.space_scale, 100);
    EXPECT_TRUE(fitted.fit.fits());
}

TEST(FitDocument, ThereAreNoTwoPagesOnOne) {
    block::Document blocks = lines(2);
    block::Block page_break;
    page_break.what = block::PageBreak{};
    auto& children = std::get<block::Stack>(blocks.body.what).children;
    children.insert(children.begin() + 1, page_break);
    EXPECT_FALSE(fit(blocks, page_of(500)).fit.fits());
    EXPECT_TRUE(fit(blocks, page_of(500), order(2)).fit.fits());
}

block::Column column(int lines_in_it, double x) {
    block::Column made;
    made.body = lines(lines_in_it).body;
    made.x = pt(x);
    made.width = pt(120);
    return made;
}

TEST(FitDocument, TheLongestColumnDecides) {
    block::Document blocks = lines(2);  // 40 pt
    blocks.columns = {column(5, 60), column(20, 240)};
    blocks.column_space = pt(20);
    // 60 pt above the columns; the longer one needs 490, the shorter 115.
    EXPECT_EQ(fit(blocks, page_of(550)).natural_height, pt(550));
    EXPECT_EQ(fit(blocks, page_of(550)).fit.setting, order().start);
    const FittedDocument squeezed = fit(blocks, page_of(500));
    ASSERT_TRUE(squeezed.fit.fits());
    EXPECT_LT(squeezed.fit.setting.space_scale, 100);
    EXPECT_GT(squeezed.fit.height, pt(500) - pt(4));
    EXPECT_EQ(set(squeezed).pages, 1U);
    EXPECT_EQ(squeezed.blocks.columns[1].x, pt(240));
}

TEST(FitDocument, ColumnsKeepTheMarginsBesideThem) {
    block::Document blocks = document({});
    blocks.columns = {column(60, 60)};
    const FittedDocument fitted = fit(blocks, page_of(200));
    EXPECT_EQ(fitted.page.top, Length::mm(12));
    EXPECT_EQ(fitted.page.left, pt(60));
}

TEST(FitDocument, ColumnsRunOverTheirPages) {
    block::Document blocks = lines(2);
    blocks.columns = {column(5, 60), column(44, 240)};
    const FittedDocument fitted = fit(blocks, page_of(500), order(2));
    ASSERT_TRUE(fitted.fit.fits());
    EXPECT_LT(fitted.fit.setting.space_scale, 100);
    EXPECT_EQ(set(fitted).pages, 2U);
}

// Measured for heights alone, drawings are as high as when they are drawn.

block::Text worded(const std::string& words) { return std::get<block::Text>(paragraph(words).what); }

block::Text marked(const std::string& words) {
    block::Text text = worded(words);
    text.icon = block::Icon{"M0 0Z", pt(10), {}, {}, pt(14)};
    return text;
}

block::Document drawings() {
    block::Document made = document(std::vector<block::Block>(6));
    auto& children = std::get<block::Stack>(made.body.what).children;
    children[0].what = marked("aa aa aa aa aa aa aa");
    children[1].what =
        block::Inline{{marked("aaaa"), worded("aa aa"), marked("aaaaaa"), marked("aa")}, worded(" a "), {}};
    children[2].what = block::Tags{{worded("aaa"), worded("aa aa aa aa aa aa aa aa aa aa"), worded("a")},
                                   {pt(1), pt(2), pt(3), pt(4), {}, {}, {}},
                                   pt(5),
                                   {}};
    block::Gauge gauge;
    gauge.size = {pt(40), pt(9)};
    gauge.em = pt(10);
    children[3].what = gauge;
    block::Row row;
    row.tracks = {{}, {layout::Track::Kind::automatic, {}, 0}};
    row.cells = {paragraph("aa aa aa"), paragraph("aa")};
    row.height = pt(40);
    row.grid_width = pt(1);
    children[4].what = row;
    children[4].box.rail = block::Rail{pt(1), {}, pt(4), pt(6), pt(10)};
    block::Grid grid;
    grid.tracks = {{layout::Track::Kind::automatic, {}, 0}, {}};
    grid.rows = {{{{{paragraph("aa aa")}, 1, {}}, {{paragraph("aa aa aa aa aa aa")}, 1, {}}}, pt(20), {}}};
    grid.head = grid.rows;
    grid.height = pt(10);
    grid.fill_rows = 3;
    grid.top = grid.left = pt(2);
    grid.lines = {};
    std::get<block::Text>(grid.rows.front().cells.back().content.front().what).least_em = pt(6);
    children[5].what = grid;
    return made;
}

std::vector<Length> heights_of(const std::vector<Strip>& strips) {
    std::vector<Length> heights;
    for (const Strip& strip : strips) heights.push_back(strip.height);
    return heights;
}

TEST(Heights, AreThoseOfWhatIsDrawn) {
    const font::FontBook fonts = square_book();
    const block::Document blocks = drawings();
    Diagnostics diagnostics;
    for (int width = 60; width < 240; width += 7) {
        Measurer drawn{fonts, "zh", Purpose::content, diagnostics};
        Paragraphs paragraphs{fonts, diagnostics};
        EXPECT_EQ(heights_of(Measurer{paragraphs}.measure(blocks.body, pt(width))),
                  heights_of(drawn.measure(blocks.body, pt(width))))
            << width;
    }
}

TEST(Heights, OfDrawingsGrowWithTheBody) {
    const font::FontBook fonts = square_book();
    const block::Document blocks = drawings();
    block::Document twice = blocks;
    FitScale scale;
    scale.wanted.size = 2 * scale.nominal.size;
    apply_setting(blocks, scale, twice);
    Diagnostics diagnostics;
    Paragraphs paragraphs{fonts, diagnostics};
    std::vector<Length> once = heights_of(Measurer{paragraphs}.measure(blocks.body, pt(150)));
    for (Length& height : once) height = height * 2;
    Measurer drawn{fonts, "zh", Purpose::content, diagnostics};
    EXPECT_EQ(heights_of(drawn.measure(twice.body, pt(300))), once);
}

TEST(Row, HigherThanItsCellsPutsThemWhereValignSays) {
    const font::FontBook fonts = square_book();
    Diagnostics diagnostics;
    const auto baseline = [&](layout::Valign valign) {
        block::Block block;
        block::Row row;
        row.tracks = {{}};
        row.cells = {paragraph("aa", 0)};
        row.height = pt(40);
        row.valign = valign;
        block.what = row;
        const auto strips = Measurer{fonts, "zh", Purpose::content, diagnostics}.measure(block, pt(100));
        EXPECT_EQ(strips.front().height, pt(40));
        return strips.front().items.front().at.y;
    };
    const Length top = baseline(layout::Valign::top);
    EXPECT_LT(top, pt(15));
    EXPECT_EQ(baseline(layout::Valign::bottom), top + pt(25));
    EXPECT_EQ(baseline(layout::Valign::center), top + pt(12.5));
    EXPECT_EQ(baseline(layout::Valign::baseline), top + pt(12.5));
}

// apply_setting

TEST(ApplySetting, ScalesTextAndItsGapsButNoPictureAndNoRule) {
    block::Row row;
    row.tracks = {{layout::Track::Kind::fixed, pt(40), 0}, {layout::Track::Kind::fixed, pt(40), 0}};
    block::Picture picture;
    picture.size = {pt(40), pt(50)};
    row.cells = {paragraph("a"), {}};
    row.cells[1].what = picture;
    row.gap = pt(10);
    block::Rule space;
    space.thickness = pt(10);
    space.length = Length{};
    block::Rule line;
    line.thickness = pt(10);
    block::Block root;
    root.what = block::Stack{{{{}, row, {}, {}}, {{}, space, {}, {}}, {{}, line, {}, {}}}};

    FitScale scale;
    scale.wanted = {50, 270, 200, 0, {}};  // half the gaps, twice the leading, twice the size
    block::Block set = root;
    apply_setting(root, scale, set);
    const auto& children = std::get<block::Stack>(set.what).children;
    const auto& wide = std::get<block::Row>(children[0].what);
    EXPECT_EQ(wide.gap, pt(20));
    EXPECT_EQ(wide.tracks[0].width, pt(80));
    EXPECT_EQ(wide.tracks[1].width, pt(40));
    EXPECT_EQ(wide.cells[0].box.space_before, pt(10));
    const auto& text = std::get<block::Text>(wide.cells[0].what);
    EXPECT_EQ(text.em, pt(20));
    EXPECT_EQ(text.pitch, pt(60));
    EXPECT_EQ(text.text.runs[0].style.size, pt(20));
    EXPECT_EQ(std::get<block::Picture>(wide.cells[1].what), picture);
    EXPECT_EQ(std::get<block::Rule>(children[1].what).thickness, pt(10));
    EXPECT_EQ(std::get<block::Rule>(children[2].what).thickness, pt(10));

    apply_setting(root, {}, set);
    EXPECT_EQ(set, root);
}

TEST(ApplySetting, NoMarginIsWiderThanAllowed) {
    layout::PageSetup page = page_of(100);
    page.left = pt(5);
    FitSetting setting;
    EXPECT_EQ(apply_setting(page, setting), page);
    setting.margins_most = pt(20);
    EXPECT_EQ(apply_setting(page, setting).top, pt(20));
    EXPECT_EQ(apply_setting(page, setting).left, pt(5));
}

}  // namespace
}  // namespace quoin::page
