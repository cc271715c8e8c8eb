#include "import/plain_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/strings.h"
#include "import/format.h"
#include "import/shown_words.h"

namespace quoin::import {
namespace {

/// An outline in a few signs: "# title", "line / line", "- item" and "1 item", indented by depth.
void tell(const std::vector<OutlineBlock>& blocks, std::size_t depth, std::string& told) {
    for (const OutlineBlock& block : blocks) {
        std::vector<std::string> lines;
        for (const Words& line : block.lines) lines.push_back(line.text);
        const std::string text = join(lines, " / ");
        if (block.kind == OutlineBlock::Kind::heading) told += "# " + text + "\n";
        if (block.kind == OutlineBlock::Kind::lines) told += std::string(depth * 2, ' ') + text + "\n";
        for (const OutlineItem& item : block.items) {
            std::string inner;
            tell(item, depth + 1, inner);
            inner[depth * 2] = block.is_ordered ? '1' : '-';
            told += inner;
        }
    }
}

struct Told {
    std::string outline;
    std::string complaints;
};

Told read(const std::string& text) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"cv.txt", text});
    Told told;
    tell(read_plain_text(file, diagnostics).blocks, 0, told.outline);
    for (const Diagnostic& each : diagnostics.sorted())
        told.complaints += fmt::format("{}: {}\n", position_of(text, each.span.begin).line, each.message.text);
    return told;
}

std::string outline(const std::string& text) { return read(text).outline; }

TEST(PlainText, FindsTitlesOfSections) {
    EXPECT_EQ(
        outline(
            "林夏\n\n教育经历\n江南大学\n\n【项目经历】\n某平台\n\n三、获奖情况：\n某奖\n\n专业能力\n--------\n会\n"),
        "林夏\n# 教育经历\n江南大学\n# 项目经历\n某平台\n# 获奖情况\n某奖\n# 专业能力\n会\n");
    EXPECT_EQ(outline("Mara Quill\n\nWORK EXPERIENCE\nAcme\n\nEDUCATION\nB.S.\n\nLIFE AT SEA\nNone\n"),
              "Mara Quill\n# WORK EXPERIENCE\nAcme\n# EDUCATION\nB.S.\n# LIFE AT SEA\nNone\n");
}

TEST(PlainText, TakesNoWordsOfAnEntryForATitle) {
    EXPECT_EQ(
        outline("Mara Quill\n\nExperience\n\nTeaching Assistant\nSome University, 2020 - 2021\n\n- Skills\n- Tools\n"),
        "Mara Quill\n# Experience\nTeaching Assistant / Some University, 2020 - 2021\n- Skills\n- Tools\n");
    EXPECT_EQ(outline("林夏\n\n项目经历\n某平台\n1. 语言\n2. 技能\n"), "林夏\n# 项目经历\n某平台\n1 语言\n1 技能\n");
}

TEST(PlainText, NestsListsByIndentationAndByKind) {
    EXPECT_EQ(outline("Mara\n\n- a\n  - b\n    - c\n  - d\n- e\n"), "Mara\n- a\n  - b\n    - c\n  - d\n- e\n");
    EXPECT_EQ(outline("Mara\n\n1. a\n- b\n- c\n2. d\n"), "Mara\n1 a\n  - b\n  - c\n1 d\n");
    EXPECT_EQ(outline("Mara\n\n（一）a\n（1）b\n① c\n（二）d\n"), "Mara\n1 a\n  1 b\n  1 c\n1 d\n");
    EXPECT_EQ(outline("Mara\n\n●a\n○b\n・c\n"), "Mara\n- a\n- b\n  - c\n");
}

TEST(PlainText, TakesANumberInSquareBracketsForAMarkerButNoLink) {
    EXPECT_EQ(outline("Mara\n\n[1] a\n[2] b\n"), "Mara\n1 a\n1 b\n");
    EXPECT_EQ(outline("Mara\n\n[1](https://example.com) a\n"), "Mara\n[1](https://example.com) a\n");
}

TEST(PlainText, GoesOnWithAListBehindABlankLine) {
    EXPECT_EQ(outline("Mara\n\n- a\n\n- b\n"), "Mara\n- a\n- b\n");
    EXPECT_EQ(outline("Mara\n\n- a\nText\n- b\n"), "Mara\n- a\nText\n- b\n");
}

TEST(PlainText, TakesNoNumberForAMarker) {
    EXPECT_EQ(outline("Mara\n\n2021.09 a\n3.5 b\n-c\n*d*\n"), "Mara\n2021.09 a / 3.5 b / -c / \\*d\\*\n");
}

TEST(PlainText, JoinsWhatWasOnlyWrapped) {
    const std::string wide(60, 'x');
    EXPECT_EQ(outline("Mara\n\n- " + wide + "\n  more\n- b\n"), "Mara\n- " + wide + " more\n- b\n");
    EXPECT_EQ(outline("Mara\n\n- short\n  more\n"), "Mara\n- short more\n");
    EXPECT_EQ(outline("Mara\n\nSummary\n" + wide + "\nmore\n"), "Mara\n# Summary\n" + wide + " more\n");
    EXPECT_EQ(outline("Mara\n\nSummary\nshort\nmore\n"), "Mara\n# Summary\nshort / more\n");
    EXPECT_EQ(outline("林夏\n\n- 负责平台\n  的建设\n"), "林夏\n- 负责平台的建设\n");
}

TEST(PlainText, BeginsABlockWithEachDatedRow) {
    EXPECT_EQ(outline("林夏\n\n竞赛经历\n甲赛\t一等奖\t2023/06\n乙赛\t\t2022/06\n• 做了\t\t\n丙赛\t二等奖\t2021/06\n"),
              "林夏\n# 竞赛经历\n甲赛\t一等奖\t2023/06\n乙赛\t\t2022/06\n- 做了\n丙赛\t二等奖\t2021/06\n");
    EXPECT_EQ(outline("Mara\n\nExperience\nAcme Inc.\nEngineer    2018 - 2020\nDid it\n"),
              "Mara\n# Experience\nAcme Inc. / Engineer    2018 - 2020 / Did it\n");
}

TEST(PlainText, ReadsEveryKindOfLineEndAndSpace) {
    const std::string expected = "林夏\n# 教育经历\n江南大学\n- a\n";
    EXPECT_EQ(outline("林夏\n\n教育经历\n江南大学\n- a\n"), expected);
    EXPECT_EQ(outline("\xef\xbb\xbf林夏\r\n\r\n教育经历\r\n江南大学\r\n- a\r\n"), expected);
    EXPECT_EQ(outline("林夏\r\r教育经历\r江南大学\r- a"), expected);
    EXPECT_EQ(outline("　林夏　\n　\n　教育经历\n　江南大学　\n　-　a　\n"), expected);
}

TEST(PlainText, EscapesWhatOurMarkupWouldTakeForMarks) {
    EXPECT_EQ(outline("Mara\n\nx^2^ and `y` [z] *w* a~b~ 2~3\n"),
              "Mara\nx\\^2\\^ and \\`y\\` \\[z\\] \\*w\\* a\\~b\\~ 2\\~3\n");
    EXPECT_EQ(outline("Mara\n\n5 * 3 ~ 7 [1]\n"), "Mara\n5 * 3 ~ 7 [1]\n");
    EXPECT_EQ(outline("Mara\n\n[a](https://example.com) **b** [c](#)\n"), "Mara\n[a](https://example.com) **b** c\n");
}

TEST(PlainText, SaysWhatItLeavesOut) {
    EXPECT_EQ(read("个人简历\n林夏\n").complaints, "1: the title \"个人简历\" is left out\n");
    EXPECT_EQ(read("林夏\n[a](file:///etc/passwd)\n").complaints, "2: 1 link is left out, their words stay\n");
    EXPECT_EQ(read("林夏\n\n- a\n").complaints, "");
}

TEST(PlainText, SaysHowToConvertWhatIsNoUtf8) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"cv.txt", "\xbd\xcc\xd3\xfd\n"});
    EXPECT_TRUE(read_plain_text(file, diagnostics).blocks.empty());
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].message.text, "byte 0xbd is not UTF-8");
    EXPECT_NE(diagnostics.list()[0].message.hints.at(0).find("iconv -f GB18030"), std::string::npos);
    EXPECT_EQ(read("\xff\xfe"
                   "a")
                  .complaints,
              "1: this file is UTF-16\n");
}

/// Every place of an outline's words names the bytes that they came from.
void expect_places(const std::vector<OutlineBlock>& blocks, const std::string& text) {
    for (const OutlineBlock& block : blocks) {
        for (const Words& line : block.lines) {
            const ShownWords shown{line};
            for (std::size_t at = 0; at < shown.text().size(); ++at) {
                const char byte = shown.text()[at];
                const std::uint32_t place = shown.place(at, at + 1).begin;
                EXPECT_TRUE(byte == ' ' || byte == text.at(place)) << line.text << " at " << at;
            }
        }
        for (const OutlineItem& item : block.items) expect_places(item, text);
    }
}

std::vector<std::filesystem::path> sample_texts() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator{QUOIN_SOURCE_DIR "/tests/import/texts"})
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    return paths;
}

std::string content(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The letters of an outline in their order, without marks and blanks.
void collect(const std::vector<OutlineBlock>& blocks, std::string& letters) {
    for (const OutlineBlock& block : blocks) {
        for (const Words& line : block.lines) {
            const ShownWords shown{line};
            for (const char c : shown.text())
                if (c != ' ' && c != '\t') letters += c;
        }
        for (const OutlineItem& item : block.items) collect(item, letters);
    }
}

TEST(PlainText, KnowsThePlaceOfEveryByte) {
    ASSERT_GE(sample_texts().size(), 3U);
    for (const auto& path : sample_texts()) {
        Diagnostics diagnostics;
        const std::string text = content(path);
        const std::uint32_t file = diagnostics.add_file({"cv.txt", text});
        expect_places(read_plain_text(file, diagnostics).blocks, text);
    }
}

TEST(PlainText, KeepsEveryWordInItsOrder) {
    for (const std::string text : {"林夏\n教育经历\n江南大学 软件工程 2020\n- 甲\n  - 乙\n丙\t丁\n",
                                   "Mara Quill\nSkills\nRust; Go\n1. a\n2) b\n"}) {
        Diagnostics diagnostics;
        const std::uint32_t file = diagnostics.add_file({"cv.txt", text});
        std::string letters;
        collect(read_plain_text(file, diagnostics).blocks, letters);
        std::string expected;
        for (const char c : replace_all(replace_all(replace_all(text, "- ", ""), "1. ", ""), "2) ", ""))
            if (c != ' ' && c != '\t' && c != '\n') expected += c;
        EXPECT_EQ(letters, expected);
    }
}

TEST(PlainText, EndsSoonWhateverStandsThere) {
    for (const std::string unit :
         {"- ", "(1)", "a\tb\n", "[x](", "**a", "- a\n  ", "2020.01-", "`", "【", "\t- a\n", "一、a\n", "教育经历\n"}) {
        std::string text;
        while (text.size() < 60000) text += unit;
        EXPECT_LE(read(text).outline.size(), 400000U);
    }
}

TEST(RecogniseText, KnowsAPlainTextThatBeginsWithLabels) {
    EXPECT_EQ(recognise_text("Name: Mara Quill\nPhone: (217) 555-0142\n\nEDUCATION\nSome University\nB.S., 2020\n"),
              Format::plain_text);
    EXPECT_EQ(recognise_text("姓名：林夏\n电话：100-0000-0000\n教育背景\n江南大学: 本科\n2020\n"), Format::plain_text);
    EXPECT_EQ(recognise_text("name: Mara Quill\nphone: 1\n\nwords that went wrong\n\nemail: x\n"), Format::quoin);
}

TEST(RecogniseText, KnowsAPlainTextWithUnderlines) {
    EXPECT_EQ(recognise_text("林夏\n\n教育背景\n------\n江南大学\t本科\t2020\n• 奖学金\n"), Format::plain_text);
    EXPECT_EQ(recognise_text("Lin Xia\n=======\n\nA page.\n\n- one\n- two\n"), Format::page);
}

TEST(RecogniseText, KnowsAPlainTextFromYaml) {
    for (const auto& path : sample_texts()) EXPECT_EQ(recognise_text(content(path)), Format::plain_text) << path;
    std::size_t count = 0;
    for (const std::string folder : {"/tests/cases", "/examples", "/layouts", "/tests/typography"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator{QUOIN_SOURCE_DIR + folder}) {
            const auto extension = entry.path().extension();
            if (extension != ".yml" && extension != ".yaml" && extension != ".json") continue;
            EXPECT_EQ(recognise_text(content(entry.path())), Format::quoin) << entry.path();
            ++count;
        }
    }
    EXPECT_GT(count, 100U);
}

}  // namespace
}  // namespace quoin::import
