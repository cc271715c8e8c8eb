#include "import/page.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "base/strings.h"
#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::import {
namespace {

/// An outline in a few signs: "2# title", "line / line", "- item", "1 item", "| cell" of a table, "{picture}".
void tell(const std::vector<OutlineBlock>& blocks, std::size_t depth, std::string& told) {
    const std::string indent(depth * 2, ' ');
    for (const OutlineBlock& block : blocks) {
        std::vector<std::string> lines;
        for (const Words& line : block.lines) lines.push_back(line.text);
        std::string text = join(lines, " / ");
        if (!block.picture.empty()) text += "{" + block.picture + "}";
        if (block.kind == OutlineBlock::Kind::heading) told += fmt::format("{}{}# {}\n", indent, block.level, text);
        if (block.kind == OutlineBlock::Kind::lines) told += indent + text + "\n";
        for (const OutlineItem& item : block.items) {
            told += indent + (block.is_ordered ? "1" : "-") + "\n";
            tell(item, depth + 1, told);
        }
        for (const auto& row : block.rows) {
            told += indent + "row\n";
            for (const OutlineItem& cell : row) tell(cell, depth + 1, told);
        }
    }
}

struct Told {
    Outline outline;
    std::string text;
    std::string complaints;
};

Told read(const std::string& page, ReadBeside read_beside = nullptr) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"page.md", page});
    Told told;
    told.outline = read_page(file, {{}, std::move(read_beside)}, diagnostics);
    tell(told.outline.blocks, 0, told.text);
    for (const Diagnostic& each : diagnostics.sorted())
        told.complaints += fmt::format("{}: {}\n", position_of(page, each.span.begin).line, each.message.text);
    return told;
}

std::string outline(const std::string& page) { return read(page).text; }

TEST(Page, ReadsMarkdownAndHtmlAlike) {
    const std::string expected = "1# Lin\n**a** *b* [c](https://example.com)\n-\n  one\n-\n  two\n";
    EXPECT_EQ(outline("# Lin\n\n**a** *b* [c](https://example.com)\n\n- one\n- two\n"), expected);
    EXPECT_EQ(outline("<h1>Lin</h1>\n<p><b>a</b> <i>b</i> <a href='https://example.com'>c</a></p>\n"
                      "<ul><li>one<li>two</ul>\n"),
              expected);
    EXPECT_EQ(outline("<!DOCTYPE html><html><body><h1>Lin</h1><strong>a</strong> <em>b</em>\n"
                      "<a href=https://example.com>c</a><ul><li>one</li><li>two</li></ul></body></html>"),
              expected);
}

TEST(Page, NestsAListThatMarkdownEndsInAnItemOfHtml) {
    EXPECT_EQ(outline("<ul>\n  <li>\n   <b>A</b>, x\n\n    - one\n    - two\n  </li>\n  <li>\n   <b>B</b>\n\n"
                      "    Team\n      - three\n  </li>\n</ul>\n\nEnd\n"),
              "-\n  **A**, x\n  -\n    one\n  -\n    two\n-\n  **B**\n  Team\n  -\n    three\nEnd\n");
}

TEST(Page, GoesOnAsMarkdownBehindTheLastTag) {
    EXPECT_EQ(outline("<ol>\n<li>one</li>\n</ol>\n__More__\n<ol>\n<small><li>two</li></small>\n</ol>\n"),
              "1\n  one\n**More**\n1\n  two\n");
}

TEST(Page, KeepsLinesThatABreakParts) {
    EXPECT_EQ(outline("a<br>b  \nc\nd\n"), "a / b / c d\n");
    EXPECT_EQ(outline("第一\n第二\n"), "第一第二\n");
}

TEST(Page, KnowsTablesAndLooseItems) {
    EXPECT_EQ(outline("| a | b |\n|---|---|\n| 1 | 2 |\n"), "row\n  a\n  b\nrow\n  1\n  2\n");
    EXPECT_TRUE(read("| a | b |\n|---|---|\n| 1 | 2 |\n").outline.blocks.front().has_head);
    EXPECT_EQ(outline("<table><tr><td>x<li>one</li><li>two</li>y</td></tr></tr></table>"),
              "row\n  x\n  -\n    one\n  -\n    two\n  y\n");
}

TEST(Page, ReadsReferences) {
    EXPECT_EQ(outline("a&amp;b &eacute;&#8217; &lt;c&gt; &unknown;\n"), "a&b é’ <c> &unknown;\n");
    EXPECT_EQ(outline("<p>a&nbsp;&nbsp;b&shy;c</p>\n"), "a bc\n");
}

// What the page shows is what our markup shows.
TEST(Page, EscapesWhatOurMarkupWouldTakeForASign) {
    for (const char* const shown :
         {"2 * 3 * 4", "a ^b^ c~d~", "[x](y)", "back`tick`s", "a\\*b", "Lin* and Lu*", "[[z](q)]"}) {
        const Outline page = read("<p>" + std::string{shown} + " <i>e</i></p>").outline;
        std::string text;
        for (const resume::Run& run : resume::parse_markup(yaml::make_text(page.blocks[0].lines[0].text, {}), {}).runs)
            text += run.text;
        EXPECT_EQ(text, std::string{shown} + " e");
    }
}

TEST(Page, LeavesOutEmphasisThatCannotBeSaid) {
    EXPECT_EQ(outline("<p>un<b>believ</b>able <b> x </b>y</p>"), "un**believ**able **x** y\n");
    EXPECT_EQ(outline("<p><b>a <i>b</i></b><i> c</i></p>"), "**a *b*** *c*\n");
    EXPECT_EQ(outline("<p><b>Label:</b>text</p>"), "Label:text\n");
}

TEST(Page, SaysOnceForEachKindWhatItLeavesOut) {
    const Told told = read(
        "# 👋 A\n<!-- x -->\n{% include y %}\n\n![p](https://example.com/p.png)\n![b](https://img.shields.io/b)\n\n"
        "[q](javascript:x) [r](/r.html) [s](#s)\n\n<script>no()</script>\n\n<!-- z -->\n");
    EXPECT_EQ(told.text, "1# A\nq r s\n");
    EXPECT_EQ(told.complaints,
              "1: 1 emoji is left out\n"
              "2: 2 comments are left out, also in line 12\n"
              "3: 1 tag of a template is left out\n"
              "5: 1 image on the web is left out, since nothing is fetched\n"
              "6: 1 visit counter or badge is left out\n"
              "8: 1 link is left out, their words stay\n"
              "8: 1 link within the site is left out, their words stay\n"
              "10: 1 script or frame is left out\n");
}

TEST(Page, TakesPicturesOfItsFolderAlone) {
    const ReadBeside beside = [](const std::string& name) -> Result<std::string> {
        if (name == "me.png") return std::string{"\x89PNG\r\n\x1a\n"};
        if (name == "me.svg") return std::string{"<svg/>"};
        return failure("it is not there", {});
    };
    const Told told = read("![me](./me.png) a\n\n![b](me.svg) b\n\n<img src='../me.png'> c\n", beside);
    EXPECT_EQ(told.text, "a{me.png}\nb\nc\n");
    EXPECT_EQ(told.complaints, "3: 2 pictures are left out, also in line 5\n");
}

TEST(Page, RepairsTextOfTheWrongEncoding) {
    EXPECT_EQ(outline("QQ‚Äôs ‚ÄúGEEK+‚Äù\n"), "QQ’s “GEEK+”\n");
    EXPECT_EQ(outline("caf\u00c3\u00a9 na\u00c3\u00afve\n"), "café naïve\n");
    EXPECT_EQ(outline("‚Äô ‚Äú 中\n"), "‚Äô ‚Äú 中\n");
    EXPECT_EQ(outline("é ü\n"), "é ü\n");
}

TEST(Page, ReadsScalarsOfFrontMatter) {
    const Outline page =
        read("---\ntitle: \"About me\"\nauthor: Lin Xia # me\nredirect_from: \n  - /about/\n---\nx\n").outline;
    ASSERT_EQ(page.front_matter.size(), 3U);
    EXPECT_EQ(page.front_matter[0].second.text, "About me");
    EXPECT_EQ(page.front_matter[1].second.text, "Lin Xia");
    EXPECT_EQ(page.front_matter[2].second.text, "");
}

// Every byte of a line that is no mark of ours stands where its pieces say, whoever wrote it.
TEST(Page, KnowsWhereEachByteStands) {
    const std::string page =
        "# Lin\n\n<!-- c -->text **bold** &amp; [link](https://example.com)\n\n<ul><li>\n an <b>item</b>\n\n   - of "
        "markdown\n</li></ul>\n";
    const Told told = read(page);
    const auto check = [&](const Words& words, std::string_view part) {
        const std::size_t at = words.text.find(part);
        ASSERT_NE(at, std::string::npos);
        const Span place = yaml::place(words.pieces, words.span, at, at + part.size());
        EXPECT_EQ(std::string_view{page}.substr(place.begin, place.end - place.begin), part);
    };
    check(told.outline.blocks[0].lines[0], "Lin");
    check(told.outline.blocks[1].lines[0], "bold");
    check(told.outline.blocks[1].lines[0], "link");
    check(told.outline.blocks[2].items[0][0].lines[0], "item");
    check(told.outline.blocks[2].items[0][1].items[0][0].lines[0], "of markdown");
}

TEST(Page, StandsDeepNesting) {
    std::string deep;
    for (int i = 0; i < 20000; ++i) deep += "<div><b>";
    const Told told = read(deep + "words");
    EXPECT_NE(told.text.find("words"), std::string::npos);
    EXPECT_NE(told.complaints.find("nested too deep"), std::string::npos);
}

TEST(Page, RefusesWhatIsNoPage) {
    EXPECT_EQ(read("a\xff").complaints, "1: this is no UTF-8\n");
    EXPECT_EQ(read(std::string(600 * 1024, 'a')).complaints, "1: this page is too large for a CV\n");
}

}  // namespace
}  // namespace quoin::import
