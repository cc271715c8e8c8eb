#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/turn.h"
#include "raster/canvas.h"
#include "raster/resample.h"
#include "raster/write_png.h"
#include "raster_sheet.h"

namespace quoin::raster {

namespace {

using testing::HasSubstr;

constexpr Color kGrey{102, 102, 102};

TEST(PixelGrid, CountsInSixtyFourths) {
    constexpr PixelGrid grid{144};
    EXPECT_EQ(grid.steps(Length::pt(1)), 128);
    EXPECT_EQ(grid.steps(Length::pt(-1)), -128);
    EXPECT_EQ(grid.steps(Length::pt(1) / 256), 1);   // half a step
    EXPECT_EQ(grid.steps(-Length::pt(1) / 256), 0);  // and half a step back
    EXPECT_EQ(grid.pixels(Length::pt(10)), 20);
    EXPECT_EQ(grid.pixels(Length::pt(10) + Length::units(1)), 21);
    EXPECT_EQ(PixelGrid::snapped(-1, 16), -16);
    EXPECT_EQ(PixelGrid::snapped(31, 16), 16);
}

TEST(Extent, SaysHowMuchOfAPixelItCovers) {
    constexpr Extent extent{32, 160};
    EXPECT_EQ(extent.coverage(-1), 0U);
    EXPECT_EQ(extent.coverage(0), 32U);
    EXPECT_EQ(extent.coverage(1), 64U);
    EXPECT_EQ(extent.coverage(2), 32U);
    EXPECT_EQ(extent.coverage(3), 0U);
    EXPECT_EQ(touched(extent, 100).last, 3);
    EXPECT_EQ(touched(extent, 2).last, 2);
    EXPECT_EQ(touched({-500, -100}, 10).last, 0);
}

TEST(Canvas, BlendsInWholeNumbers) {
    Canvas canvas{3, 1};
    canvas.blend(0, 0, 1, {0, 0, 0}, 255);
    canvas.blend(1, 0, 1, {0, 100, 255}, 128);
    EXPECT_EQ(canvas.take_pixels(), std::string("\x00\x00\x00\x7f\xb1\xff\xff\xff\xff", 9));
}

TEST(Canvas, PutsAPictureOverWhatIsThere) {
    Canvas canvas{2, 1};
    canvas.put(0, 0, {10, 20, 30, 255});
    canvas.put(1, 0, {0, 50, 100, 100});
    EXPECT_EQ(canvas.take_pixels(), std::string("\x0a\x14\x1e\x9b\xcd\xff", 6));
}

/// The pixels of the first page at 72 dpi, one or three bytes each.
std::string painted(const Sheet& sheet) {
    const auto files = write_png(sheet.document, sheet.book, 72);
    return files ? image::decode_png(*image::open(files->front()))->color : files.error().text;
}

/// A grey page as signs: '#' is full ink, '.' none, else the tenths of ink.
std::string shown(const Sheet& sheet) {
    std::string rows;
    for (const char level : painted(sheet)) {
        const unsigned ink = 255U - static_cast<unsigned char>(level);
        rows.push_back(ink == 0 ? '.' : ink == 255 ? '#' : static_cast<char>('0' + (ink * 10 + 127) / 255));
        if (rows.size() % 21 == 20) rows.push_back('\n');
    }
    return rows;
}

/// The rows from `first` on, without white ones below.
std::string rows_from(const std::string& rows, std::size_t first) {
    std::string result = rows.substr(rows.find_first_not_of(".\n") / 21 * 21);
    EXPECT_EQ(rows.find_first_not_of(".\n") / 21, first);
    while (result.ends_with("....................\n")) result.resize(result.size() - 21);
    return result;
}

TEST(WritePng, FillsARectangleByTheAreaOfEachPixel) {
    Sheet sheet;
    sheet.put(2.5, 3, display::Fill{{Length::pt(3), Length::pt(1.5)}, {}});
    EXPECT_EQ(rows_from(shown(sheet), 3),
              "..5##5..............\n"
              "..3553..............\n");
}

TEST(WritePng, WhatLiesOutsideIsCutOff) {
    Sheet sheet;
    sheet.put(-5, -5, display::Fill{{Length::pt(7), Length::pt(6)}, {}});
    sheet.put(18, 0, display::Fill{{Length::pt(1e6), Length::pt(1)}, {}});
    sheet.put(-5, 50, display::Fill{{Length::pt(7), Length::pt(6)}, {}});
    sheet.put(1e7, 5, sheet.text("a", 10));
    sheet.put(5, -1e7, display::Outline{"M0 0L1 0 1 1Z", Length::pt(1e7), {}});
    EXPECT_EQ(rows_from(shown(sheet), 0), "##................##\n");
}

TEST(WritePng, GlyphsStandOnTheirPens) {
    Sheet sheet;
    sheet.put(1.5, 9, sheet.text("aa", 10));
    const std::string row = "..####.####.........\n";
    EXPECT_EQ(rows_from(shown(sheet), 2), row + row + row + row + row + row + row);
}

TEST(WritePng, GlyphsStandOnWholeRowsAndQuartersOfColumns) {
    Sheet sheet;
    sheet.put(1.5, 9, sheet.text("a", 10));
    const std::string whole = shown(sheet);
    Sheet moved;
    moved.put(1.7, 9.9, moved.text("a", 10));
    EXPECT_EQ(shown(moved), whole);
    Sheet further;
    further.put(1.76, 9, further.text("a", 10));
    EXPECT_EQ(rows_from(shown(further), 2).substr(0, 21), "..8###3.............\n");
}

TEST(WritePng, OffsetsMoveTheInkAlone) {
    Sheet sheet;
    display::Text text = sheet.text("aa", 10);
    text.glyphs[0].dx = Length::pt(-1);
    text.glyphs[0].dy = Length::pt(2);
    sheet.put(1.5, 9, text);
    const std::string raised = ".####...............\n";
    const std::string both = ".####..####.........\n";
    const std::string other = ".......####.........\n";
    EXPECT_EQ(rows_from(shown(sheet), 0), raised + raised + both + both + both + both + both + other + other);
}

TEST(WritePng, AnOutlineIsFilledByWinding) {
    Sheet sheet;
    // A square in a square: a hole if it turns the other way, else nothing of its own.
    sheet.put(1, 1, display::Outline{"M0 0L4 0 4 4 0 4ZM1 1L1 3 3 3 3 1Z", Length::pt(1), {}});
    sheet.put(7, 1, display::Outline{"M0 0L4 0 4 4 0 4ZM1 1L3 1 3 3 1 3Z", Length::pt(1), {}});
    EXPECT_EQ(rows_from(shown(sheet), 1),
              ".####..####.........\n"
              ".#..#..####.........\n"
              ".#..#..####.........\n"
              ".####..####.........\n");
}

TEST(WritePng, LaterItemsLieOnTop) {
    Sheet sheet;
    sheet.put(0, 0, display::Fill{{Length::pt(20), Length::pt(10)}, kGrey});
    sheet.put(5, 0, display::Fill{{Length::pt(1), Length::pt(10)}, {255, 255, 255}});
    EXPECT_EQ(shown(sheet).substr(0, 21), "66666.66666666666666\n");
}

TEST(WritePng, APageOfPartOfAPixelMoreIsAPixelLarger) {
    Sheet sheet;
    const auto file = write_png(sheet.document, sheet.book, 110);
    const auto image = image::open(file->front());
    EXPECT_EQ(image->width, 31U);   // 30.56
    EXPECT_EQ(image->height, 16U);  // 15.28
}

TEST(WritePng, WhatReachesTheEdgeOfThePageReachesThatOfThePicture) {
    Sheet sheet;
    sheet.put(0, 0, display::Fill{{Length::pt(20), Length::pt(10)}, {}});
    const auto file = write_png(sheet.document, sheet.book, 110);
    const auto pixels = image::decode_png(*image::open(file->front()));
    EXPECT_EQ(pixels->color, std::string(31 * 16, '\0'));
}

TEST(WritePng, GivesAFileForEachPage) {
    Sheet sheet;
    sheet.next_page();
    sheet.put(0, 0, display::Fill{{Length::pt(1), Length::pt(1)}, {}});
    const auto files = write_png(sheet.document, sheet.book, 72);
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 2U);
    EXPECT_NE((*files)[0], (*files)[1]);
    EXPECT_EQ(write_png(sheet.document, sheet.book, 72), files);
}

TEST(WritePng, RefusesWhatIsTooLarge) {
    Sheet sheet;
    sheet.document.pages[0].size.width = Length::pt(72 * 100);
    EXPECT_FALSE(write_png(sheet.document, sheet.book, 1200));
    EXPECT_FALSE(write_png(display::Document{}, sheet.book, 72));
}

TEST(WritePng, APictureThatCannotBeReadIsAFailure) {
    Sheet sheet;
    sheet.add_image("rgb.png");
    std::string& bytes = sheet.document.images[0].bytes;
    bytes.resize(bytes.size() - 20);
    sheet.put(0, 0, display::Picture{0, {Length::pt(2), Length::pt(2)}});
    EXPECT_THAT(painted(sheet), HasSubstr("cannot be read"));
}

TEST(WritePng, AnOutlineOfTooManyPointsIsAFailure) {
    Sheet sheet;
    std::string path = "M0 0L";
    for (int i = 0; i < 32767; ++i) path += "1 0 ";
    sheet.put(0, 0, display::Outline{path, Length::pt(1), {}});
    EXPECT_THAT(painted(sheet), HasSubstr("more than 32767 points"));
}

TEST(WritePng, APictureIsPaintedUpright) {
    Sheet sheet;
    const auto number = sheet.add_image("turned.jpg");  // 4 x 8, stored as 8 x 4
    const image::Image& image = sheet.document.images[number];
    const auto upright = image::upright(*image::decode(image), image);
    sheet.put(0, 0, display::Picture{number, {Length::pt(4), Length::pt(8)}});
    const std::string pixels = painted(sheet);
    for (std::size_t y = 0; y < 8; ++y)
        EXPECT_EQ(pixels.substr(3 * 20 * y, 3 * 4), upright.color.substr(3 * 4 * y, 3 * 4)) << y;
}

TEST(WritePng, APictureOfThePixelsSizeIsCopied) {
    Sheet sheet;
    const auto number = sheet.add_image("rgb.png");  // 2 x 2
    const auto stored = image::decode(sheet.document.images[number]);
    sheet.put(3, 4, display::Picture{number, {Length::pt(2), Length::pt(2)}});
    const std::string pixels = painted(sheet);
    EXPECT_EQ(pixels.substr(3 * (4 * 20 + 3), 6), stored->color.substr(0, 6));
    EXPECT_EQ(pixels.substr(3 * (5 * 20 + 3), 6), stored->color.substr(6));
    EXPECT_EQ(pixels.substr(3 * (4 * 20 + 5), 3), "\xff\xff\xff");
}

TEST(WritePng, ATransparentPictureLetsThePageThrough) {
    Sheet sheet;
    const auto number = sheet.add_image("palette_alpha.png");  // 10 20 30, 40 50 60, 70 80 90 with alpha 0, 128, 255
    sheet.put(0, 0, display::Picture{number, {Length::pt(3), Length::pt(1)}});
    EXPECT_EQ(painted(sheet).substr(0, 9), "\xff\xff\xff\x93\x98\x9d\x46\x50\x5a");
}

TEST(WritePng, APictureIsCutToItsFrame) {
    Sheet sheet;
    const auto number = sheet.add_image("rgb.png");  // 2 x 2
    const std::string stored = image::decode(sheet.document.images[number])->color;
    // The lower right pixel alone.
    const display::Crop corner{500'000, 500'000, 500'000, 500'000, {}};
    sheet.put(0, 0, display::Picture{number, {Length::pt(1), Length::pt(1)}, corner});
    sheet.put(4, 0, display::Picture{number, {Length::pt(8), Length::pt(8)}, {.radius = Length::pt(4)}});
    const std::string pixels = painted(sheet);
    std::get<display::Picture>(sheet.document.pages[0].items[1].what).crop = {};
    const std::string uncut = painted(sheet);
    EXPECT_EQ(pixels.substr(0, 6), stored.substr(9) + "\xff\xff\xff");
    EXPECT_EQ(pixels.substr(3 * 4, 3), "\xff\xff\xff");  // the corner of the circle's box
    // Where the circle touches its box it hides a part of the pixel, and nothing in the middle.
    EXPECT_NE(pixels.substr(3 * (4 * 20 + 4), 3), "\xff\xff\xff");
    EXPECT_EQ(pixels.substr(3 * (5 * 20 + 9), 3), uncut.substr(3 * (5 * 20 + 9), 3));
    EXPECT_NE(pixels.substr(3 * (1 * 20 + 5), 3), uncut.substr(3 * (1 * 20 + 5), 3));
}

/// A picture of one row, grey.
Picture row(std::initializer_list<int> levels) {
    Picture picture{.width = static_cast<std::int64_t>(levels.size()), .height = 1, .pixels = {}};
    for (const int level : levels) picture.pixels.append(3, static_cast<char>(level)).push_back('\xff');
    return picture;
}

/// Its levels, stretched over an extent in 1/64 px.
std::vector<int> stretched(const Picture& picture, const Extent& extent) {
    const Extent one{0, 64};
    const auto columns = windows(picture.width, extent, touched(extent, 100));
    const std::string pixels = resample(picture, columns, windows(1, one, {0, 1}));
    std::vector<int> levels;
    for (std::size_t i = 0; i < pixels.size(); i += 4) levels.push_back(static_cast<unsigned char>(pixels[i]));
    return levels;
}

TEST(Resample, APixelIsTheMeanOfWhatItCovers) {
    using testing::ElementsAre;
    EXPECT_THAT(stretched(row({0, 100, 200, 40}), {0, 128}), ElementsAre(50, 120));
    EXPECT_THAT(stretched(row({0, 90, 30}), {0, 128}), ElementsAre(30, 50));  // one and a half each
    EXPECT_THAT(stretched(row({0, 100, 200}), {64, 256}), ElementsAre(0, 100, 200));
    EXPECT_THAT(stretched(row({0, 100}), {32, 160}), ElementsAre(0, 50, 100));  // half a pixel, one, half a pixel
}

TEST(Resample, EnlargingIsLinear) {
    EXPECT_THAT(stretched(row({0, 80}), {0, 512}), testing::ElementsAre(0, 0, 10, 30, 50, 70, 80, 80));
    EXPECT_THAT(stretched(row({7}), {0, 192}), testing::ElementsAre(7, 7, 7));
}

}  // namespace

}  // namespace quoin::raster
