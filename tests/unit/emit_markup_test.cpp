#include "emit/markup.h"

#include <gtest/gtest.h>

#include <array>

#include "../random.h"
#include "base/utf8.h"
#include "resume/markup.h"
#include "yaml/make.h"

namespace quoin::emit {
namespace {

using resume::RichText;
using resume::Run;

RichText parse(const std::string& markup) { return resume::parse_markup(yaml::make_text(markup, {}), {}); }

/// Each run as its look and its text; equal neighbours are one.
std::string looks(const RichText& text) {
    std::string shown;
    std::string last;
    for (const Run& run : text.runs) {
        std::string look = run.is_bold ? "b" : "";
        if (run.is_italic) look += "i";
        if (run.is_code) look += "c";
        if (run.baseline == resume::Baseline::superscript) look += "^";
        if (run.baseline == resume::Baseline::subscript) look += "~";
        look += "<" + run.link + ">";
        if (look != last) shown += "|" + look;
        last = look;
        shown += run.text;
    }
    return shown;
}

void expect_kept(const std::string& markup) {
    const RichText text = parse(markup);
    const std::string written = to_markup(text);
    EXPECT_EQ(looks(parse(written)), looks(text)) << markup << "\nwritten as " << written;
}

TEST(Markup, WritesNoMoreEscapesThanItNeeds) {
    EXPECT_EQ(to_markup(parse("2 * 3 * 4 and [sic], 2021 ~ 2024, a^2, C\\D")),
              "2 * 3 * 4 and [sic], 2021 ~ 2024, a^2, C\\D");
    EXPECT_EQ(to_markup(parse("**bold** *italic* `code` [text](https://example.com) x^2^ H~2~O")),
              "**bold** *italic* `code` [text](https://example.com) x^2^ H~2~O");
    EXPECT_EQ(to_markup(parse(R"(\*not italic\*)")), R"(\*not italic\*)");
    EXPECT_EQ(to_markup(parse("**粗体：**后文")), "**粗体：**后文");
}

TEST(Markup, ALineBreakIsAnEmptyLine) { EXPECT_EQ(to_markup(parse("one\n\ntwo")), "one\n\ntwo"); }

TEST(Markup, WhatNoMarkupCanWriteLosesItsLookAlone) {
    RichText text = resume::literal("C++", {});
    text.runs.front().is_bold = true;
    text.runs.push_back(resume::literal("20 *", {}).runs.front());
    const std::string written = to_markup(text);
    EXPECT_EQ(parse(written).plain(), "C++20 *");
}

TEST(Markup, KeepsLooksThatStandInEachOther) {
    for (const char* const markup :
         {"**a *b* c**", "*a **b** c*", "***a***", "**a***b*", "[**a** b](https://example.com/x_(y))",
          "**a [b](https://example.com) c**", "`` a`b ``", "**`x`**", "**x^2^**", "[`a`](tel:+15550100)",
          "**甲**乙*丙*", "\\[a](b)", "a\\`b`c`", "*a*\\*", "x^2^\\^3^", "[a\\]b](https://example.com)"})
        expect_kept(markup);
}

TEST(Markup, KeepsWhatRandomMarkupSays) {
    constexpr std::array<const char*, 24> kParts{"*",    "**", "`",  "[",  "](https://example.com)",
                                                 "](a)", "^",  "~",  "\\", "a",
                                                 "b ",   " c", "2",  ".",  "(",
                                                 ")",    "中", "，", " ",  "\n\n",
                                                 "***",  "``", "- ", "é"};
    Random random{7};
    constexpr int kRounds = 20'000;
    int changed = 0;  // looks that reach across the end of a link, which only luck can write
    for (int round = 0; round < kRounds; ++round) {
        std::string markup;
        for (std::size_t i = 0, n = 1 + random.below(14); i < n; ++i) markup += kParts[random.below(kParts.size())];
        const RichText text = parse(markup);
        const std::string written = to_markup(text);
        ASSERT_EQ(parse(written).plain(), text.plain()) << markup << "\nwritten as " << written;
        changed += looks(parse(written)) == looks(text) ? 0 : 1;
        EXPECT_EQ(to_markup(parse(written)), written) << markup;
    }
    EXPECT_LT(changed, kRounds / 1000);
}

}  // namespace
}  // namespace quoin::emit
