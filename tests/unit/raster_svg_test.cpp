#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "image/data_uri.h"
#include "raster/svg_path.h"
#include "raster/write_svg.h"
#include "raster_sheet.h"

namespace quoin::raster {

namespace {

using display::Role;
using image::base64;
using image::data_uri;
using testing::HasSubstr;
using testing::Not;

std::string svg(const Sheet& sheet) {
    const auto files = write_svg(sheet.document, sheet.book);
    return files ? files->front() : files.error().text;
}

std::string path_data(const Path& path, Point at = {}) {
    std::string out = "d=\"";
    append_path_data(out, path, at);
    return out.substr(3);
}

Point point(double x, double y) { return {Length::pt(x), Length::pt(y)}; }

TEST(AppendPathData, IsShort) {
    Path path;
    path.move_to(point(1, 2));
    path.line_to(point(3, 2));
    path.line_to(point(3, 1.5));
    path.line_to(point(3, 1.5));
    path.line_to(point(2.5, 1.75));
    path.close();
    EXPECT_EQ(path_data(path), "m1 2h2v-.5l-.5 .25z");
    EXPECT_EQ(path_data(path, point(10, -2)), "m11 0h2v-.5l-.5 .25z");
}

TEST(AppendPathData, ClosingGoesBackToTheStart) {
    Path path;
    path.move_to(point(1, 1));
    path.quadratic_to(point(2, 1), point(2, 2));
    path.close();
    path.move_to(point(0, 0));
    path.cubic_to(point(0, 1), point(1, 1), point(1, 0));
    EXPECT_EQ(path_data(path), "m1 1q1 0 1 1zm-1-1c0 1 1 1 1 0");
}

// A thousand steps of a third of a thousandth are a third of a point.
TEST(AppendPathData, RoundingDoesNotAddUp) {
    Path path;
    path.move_to({});
    for (int i = 1; i <= 1000; ++i) path.line_to({Length::pt(i / 3000.0), Length::pt(i)});
    const std::string data = path_data(path);
    std::int64_t sum = 0;
    for (std::size_t at = data.find(".001"); at != std::string::npos; at = data.find(".001", at + 1)) ++sum;
    EXPECT_EQ(sum, 333);
}

TEST(Base64, IsThatOfTheRfc) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("\xff\xfe\xfd"), "//79");
}

TEST(DataUri, KeepsTheBytesUnlessABrowserWouldShowThemOtherwise) {
    Sheet sheet;
    for (const char* name : {"rgb.png", "grey.jpg", "turned.jpg", "cmyk.jpg"}) sheet.add_image(name);
    const auto& images = sheet.document.images;
    EXPECT_EQ(data_uri(images[0]), "data:image/png;base64," + base64(images[0].bytes));
    EXPECT_EQ(data_uri(images[1]), "data:image/jpeg;base64," + base64(images[1].bytes));
    EXPECT_EQ(data_uri(images[2]), "data:image/jpeg;base64," + base64(image::without_exif(images[2].bytes)));
    EXPECT_THAT(*data_uri(images[3]), testing::StartsWith("data:image/png;base64,"));
}

TEST(WriteSvg, IsAPageOnWhite) {
    Sheet sheet;
    EXPECT_EQ(svg(sheet),
              "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20pt\" height=\"10pt\" viewBox=\"0 0 20 10\" "
              "role=\"document\">\n"
              "<rect width=\"20\" height=\"10\" fill=\"#fff\"/>\n"
              "</svg>\n");
    EXPECT_FALSE(write_svg(display::Document{}, sheet.book));
}

TEST(WriteSvg, SaysItsTitleAndItsLanguage) {
    Sheet sheet;
    sheet.document.metadata.title = "R&D";
    sheet.document.metadata.language = "zh-Hans";
    EXPECT_THAT(svg(sheet), HasSubstr("lang=\"zh-Hans\">\n<title>R&amp;D</title>\n"));
}

TEST(WriteSvg, AGlyphIsDefinedOnceForEachSize) {
    Sheet sheet;
    sheet.put(1, 9, sheet.text("aa a", 10));
    sheet.put(1, 9, sheet.text("a", 5));
    const std::string file = svg(sheet);
    EXPECT_THAT(file,
                HasSubstr("<path id=\"p1g1\" d=\"m.5 0v-7h4v7z\"/>\n<path id=\"p1g2\" d=\"m.25 0v-3.5h2v3.5z\"/>\n"
                          "</defs>"));
    EXPECT_THAT(file, HasSubstr("<g aria-hidden=\"true\">\n"
                                "<use href=\"#p1g1\" x=\"1\" y=\"9\"/><use href=\"#p1g1\" x=\"6\" y=\"9\"/>"
                                "<use href=\"#p1g1\" x=\"13.5\" y=\"9\"/>\n"
                                "<use href=\"#p1g2\" x=\"1\" y=\"9\"/>\n"
                                "</g>\n"));
}

TEST(WriteSvg, TextIsSaidAsOneElement) {
    Sheet sheet;
    const auto root = sheet.tag(Role::document, display::kArtifact);
    const auto heading = sheet.tag(Role::h2, root, {}, "de");
    const auto paragraph = sheet.tag(Role::paragraph, root);
    sheet.put(1, 3, sheet.text("Auf\xc2\xad", 2), heading);
    sheet.put(1, 5, sheet.text("bau \"x\"", 2, {255, 0, 0}), heading);
    sheet.put(9, 5, display::Gap{sheet.square, Length::pt(2), Length::pt(1)}, paragraph);
    sheet.put(1, 8, sheet.text("b", 2), paragraph);
    const std::string file = svg(sheet);
    EXPECT_THAT(file,
                HasSubstr("<g role=\"heading\" aria-level=\"2\" aria-label=\"Aufbau &quot;x&quot;\" lang=\"de\">\n"));
    EXPECT_THAT(file, HasSubstr("<g fill=\"#ff0000\"><use"));
    EXPECT_THAT(file, HasSubstr("<g role=\"img\" aria-label=\"b\">\n"));
}

TEST(WriteSvg, FillsAndOutlinesAreShapes) {
    Sheet sheet;
    sheet.put(1, 2, display::Fill{{Length::pt(3), Length::pt(0.5)}, {0x1f, 0x4e, 0x79}});
    sheet.put(1, 2, display::Outline{"M0 0L1 0 1 1Z", Length::pt(2), {}});
    EXPECT_THAT(svg(sheet), HasSubstr("<rect x=\"1\" y=\"2\" width=\"3\" height=\"0.5\" fill=\"#1f4e79\" "
                                      "aria-hidden=\"true\"/>\n"
                                      "<path fill=\"#000000\" aria-hidden=\"true\" d=\"m1 2h2v2z\"/>\n"));
}

TEST(WriteSvg, LinksLieOnTopAndSayWhereTheyLead) {
    Sheet sheet;
    const auto root = sheet.tag(Role::document, display::kArtifact);
    const auto link = sheet.tag(Role::link, root, "Mail \"me\"");
    sheet.put(1, 2, display::Link{{Length::pt(5), Length::pt(3)}, "https://example.com/?a=\"1\"&b=<2>"}, link);
    sheet.put(1, 2, display::Fill{{Length::pt(3), Length::pt(3)}, {}});
    EXPECT_THAT(svg(sheet), testing::EndsWith("<a href=\"https://example.com/?a=&quot;1&quot;&amp;b=&lt;2&gt;\" "
                                              "aria-label=\"Mail &quot;me&quot;\">"
                                              "<rect x=\"1\" y=\"2\" width=\"5\" height=\"3\" fill=\"none\" "
                                              "pointer-events=\"all\"/></a>\n</svg>\n"));
}

TEST(WriteSvg, ALinkThatABrowserMightRunIsLeftOut) {
    for (const char* url : {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x",
                            "vbscript:x", "file:///etc/passwd", "java\nscript:alert(1)", "//example.com", "x"}) {
        Sheet sheet;
        sheet.put(1, 2, display::Link{{Length::pt(5), Length::pt(3)}, url});
        EXPECT_THAT(svg(sheet), Not(HasSubstr("<a"))) << url;
    }
    for (const char* url : {"https://x", "HTTP://x", "mailto:a@b.c", "tel:+1"}) {
        Sheet sheet;
        sheet.put(1, 2, display::Link{{Length::pt(5), Length::pt(3)}, url});
        EXPECT_THAT(svg(sheet), HasSubstr("<a")) << url;
    }
}

TEST(WriteSvg, APictureIsDefinedOnceAndTurned) {
    Sheet sheet;
    const auto root = sheet.tag(Role::document, display::kArtifact);
    const auto figure = sheet.tag(Role::figure, root, "My photo");
    const auto plain = sheet.add_image("rgb.png");      // 2 x 2
    const auto turned = sheet.add_image("turned.jpg");  // stored 8 x 4, looked at 4 x 8
    sheet.put(1, 2, display::Picture{plain, {Length::pt(4), Length::pt(3)}}, figure);
    sheet.put(6, 2, display::Picture{plain, {Length::pt(2), Length::pt(2)}});
    sheet.put(9, 1, display::Picture{turned, {Length::pt(4), Length::pt(8)}});
    const std::string file = svg(sheet);
    EXPECT_THAT(file, HasSubstr("<image id=\"p1i0\" width=\"2\" height=\"2\" href=\"data:image/png;base64,"));
    EXPECT_EQ(file.find("id=\"p1i0\""), file.rfind("id=\"p1i0\""));
    EXPECT_THAT(file,
                HasSubstr("<g role=\"img\" aria-label=\"My photo\">"
                          "<use href=\"#p1i0\" transform=\"matrix(2 0 0 1.5 1 2)\"/></g>\n"
                          "<g aria-hidden=\"true\"><use href=\"#p1i0\" transform=\"matrix(1 0 0 1 6 2)\"/></g>\n"
                          "<g aria-hidden=\"true\"><use href=\"#p1i1\" transform=\"matrix(0 1 -1 0 13 1)\"/></g>\n"));
    EXPECT_THAT(file, HasSubstr("<image id=\"p1i1\" width=\"8\" height=\"4\" href=\"data:image/jpeg;base64,"));
}

TEST(WriteSvg, APictureIsCutToItsFrame) {
    Sheet sheet;
    const auto number = sheet.add_image("rgb.png");  // 2 x 2
    sheet.put(1, 2, display::Picture{number, {Length::pt(4), Length::pt(8)}, {250'000, 0, 500'000, 1'000'000, {}}});
    sheet.put(9, 2, display::Picture{number, {Length::pt(4), Length::pt(4)}, {.radius = Length::pt(1)}});
    const std::string file = svg(sheet);
    EXPECT_THAT(file, HasSubstr("<clipPath id=\"p1c1\"><path d=\"m1 2h4v8h-4z\"/></clipPath>\n"
                                "<clipPath id=\"p1c2\"><path d=\"m10 2h2c.552 0 1 .448 1 1v2c0 .552-.448 1-1 1h-2"
                                "c-.552 0-1-.448-1-1v-2c0-.552 .448-1 1-1z\"/></clipPath>\n"));
    EXPECT_THAT(file,
                HasSubstr("clip-path=\"url(#p1c1)\"><use href=\"#p1i0\" transform=\"matrix(4 0 0 4 -1 2)\"/></g>"));
    EXPECT_THAT(file,
                HasSubstr("clip-path=\"url(#p1c2)\"><use href=\"#p1i0\" transform=\"matrix(2 0 0 2 9 2)\"/></g>"));
}

TEST(WriteSvg, PagesHaveNamesOfTheirOwn) {
    Sheet sheet;
    sheet.put(1, 9, sheet.text("a", 10));
    sheet.next_page();
    sheet.put(1, 9, sheet.text("a", 10));
    const auto files = write_svg(sheet.document, sheet.book);
    ASSERT_EQ(files->size(), 2U);
    EXPECT_THAT((*files)[1], HasSubstr("<path id=\"p2g1\""));
    EXPECT_EQ(write_svg(sheet.document, sheet.book), files);
}

}  // namespace

}  // namespace quoin::raster
