#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "../cv_text.h"
#include "assets/assets.h"
#include "base/utf8.h"
#include "square.h"
#include "text/analysis.h"
#include "text/divisions.h"
#include "text/paragraph.h"

namespace quoin::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string_view find_patterns(std::string_view tag) {
    return assets::find("hyphenation/" + std::string{tag} + ".hyph").value_or("");
}

locale::Language language(std::string_view tag) { return *locale::Language::parse(tag); }

StyledText one_run(std::string text, const CharacterStyle& style = {}) {
    StyledText styled;
    styled.runs.push_back({0, text.size(), style, {}});
    styled.text = std::move(text);
    return styled;
}

std::vector<Division> divisions(const StyledText& text, std::string_view tag) {
    ParagraphStyle style;
    style.language = language(tag);
    style.hyphenation = find_patterns;
    std::vector<Tagged> code;
    for (const Run& run : text.runs) {
        if (run.style.is_code) code.push_back({run.begin, run.end, {}, true});
    }
    const Analysis analysis = analyse(text.text, style.language, code, {.convention = convention_of(style.language)});
    return find_divisions(text, style, analysis.characters, analysis.tokens);
}

/// "hyphen-ation"
std::string divided(const StyledText& text, std::string_view tag = "en") {
    const std::u32string letters = to_utf32(text.text);
    const auto found = divisions(text, tag);
    std::string shown;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (std::any_of(found.begin(), found.end(), [i](const Division& d) { return d.before == i; })) shown += '-';
        append_utf8(shown, letters[i]);
    }
    return shown;
}
std::string divided(const char* text, std::string_view tag = "en") { return divided(one_run(text), tag); }

TEST(Divisions, LeaveThreeLettersOnEitherSide) {
    EXPECT_EQ(divided("hyphenation"), "hyphen-ation");
    EXPECT_EQ(divided("desarrollo", "es"), "desa-rro-llo");
}

TEST(Divisions, LeaveShortWordsWhole) { EXPECT_EQ(divided("letter letters"), "letter let-ters"); }

TEST(Divisions, LeaveWordsWithCapitalsWhole) {
    EXPECT_EQ(divided("Hyphenation HYPHENATION hyphenAtion Äußerlichkeiten"),
              "Hyphenation HYPHENATION hyphenAtion Äußerlichkeiten");
}

TEST(Divisions, StayOutOfTokensAndNames) {
    for (const char* text :
         {"https://example.com/hyphenation/hyphenation", "hyphenation@hyphenation.com", "hyphenation_hyphenation",
          "hyphenation()", "/hyphenation/hyphenation/x", "hyphenation.example", "hyphenation2", "2hyphenation",
          "hyphenation/hyphenation", "hyphenation-resistant", "re-hyphenation", "hyphenation\u2011hyphenation"}) {
        EXPECT_EQ(divided(text), text);
    }
}

TEST(Divisions, TakeTheWordOutOfItsPunctuation) {
    EXPECT_EQ(divided("(hyphenation), “hyphenation”—hyphenation’s!"), "(hyphen-ation), “hyphen-ation”—hyphen-ation’s!");
    EXPECT_EQ(divided("l’enseignement", "fr"), "l’ensei-gne-ment");
    EXPECT_EQ(divided("国hyphenation国"), "国hyphen-ation国");
}

TEST(Divisions, LeaveTheAuthorsSoftHyphensAlone) {
    EXPECT_EQ(divided("hyphen\u00ADation letters"), "hyphen\u00ADation let-ters");
    EXPECT_EQ(divided("inter\u00ADnational\u00ADisation"), "inter\u00ADnational\u00ADisation");
}

TEST(Divisions, LeaveProgramTextWhole) {
    StyledText text = one_run("hyphenation hyphenation");
    text.runs.push_back({12, 23, {}, {}});
    text.runs[0].end = 12;
    text.runs[1].style.is_code = true;
    EXPECT_EQ(divided(text), "hyphen-ation hyphenation");
}

TEST(Divisions, FollowTheLanguageOfTheRun) {
    EXPECT_EQ(divided("verantwortlich", "de"), "ver-ant-wort-lich");
    StyledText text = one_run("responsible verantwortlich");
    text.runs.push_back({12, 26, {}, {}});
    text.runs[0].end = 12;
    text.runs[1].style.language = language("de");
    EXPECT_EQ(divided(text), "respon-si-ble ver-ant-wort-lich");
    EXPECT_THAT(divisions(one_run("hyphenation"), "zh"), IsEmpty());
}

TEST(Divisions, CostMoreNearTheEndsOfAWord) {
    // Five letters or more on either side: 50. Each letter short of that: 15 % more.
    EXPECT_THAT(divisions(one_run("hyphenation"), "en"), ElementsAre(Division{6, 50}));
    EXPECT_THAT(divisions(one_run("letters"), "en"), ElementsAre(Division{3, 73}));  // 3 and 4 letters
    EXPECT_THAT(divisions(one_run("letters"), "en").front().before, 3U);
}

class HyphenationTest : public testing::Test {
protected:
    void SetUp() override {
        style_.language = language("en");
        style_.align = Align::justify;
        style_.hyphenation = find_patterns;
    }

    std::vector<Line> lines(std::string text, double measure) {
        return prepare(one_run(std::move(text), square_style()), style_, book_, diagnostics_)
            .lines(Length::pt(measure), diagnostics_);
    }

    font::FontBook book_ = square_book();
    Diagnostics diagnostics_;
    ParagraphStyle style_;
};

std::vector<bool> divided_lines(const std::vector<Line>& lines) {
    std::vector<bool> divided;
    for (const Line& line : lines) divided.push_back(line.is_divided);
    return divided;
}

TEST_F(HyphenationTest, AddsAHyphenThatTheTextDoesNotHave) {
    // 20 + 2.5 + 30 + 5 of 60 pt; then 25 + 2.5 + 20 + 2.5 + 10.
    const auto set = lines("aaaa hyphenation bbbb cc dddd", 60);
    ASSERT_THAT(texts_of(set), ElementsAre("aaaa hyphen", "ation bbbb cc ", "dddd"));
    EXPECT_THAT(divided_lines(set), ElementsAre(true, false, false));
    EXPECT_EQ(set[0].width, Length::pt(60));
    const Fragment& first = set[0].fragments.back();
    const font::Glyph expected{book_.face({0}).glyph_for(U'‐'), 11, Length::pt(5), {}, {}};
    ASSERT_EQ(first.glyphs.size(), 12U);
    EXPECT_EQ(first.glyphs.back(), expected);
    EXPECT_EQ(set[1].fragments.front().glyphs.front().cluster, 0U);
}

TEST_F(HyphenationTest, IsForJustifiedLinesOnly) {
    style_.align = Align::start;
    EXPECT_THAT(texts_of(lines("aaaa hyphenation bbbb cc dddd", 60)),
                ElementsAre("aaaa ", "hyphenation ", "bbbb cc dddd"));
    style_.align = Align::justify;
    style_.justify_from_em = 7;
    EXPECT_THAT(texts_of(lines("aaaa hyphenation bbbb cc dddd", 60)),
                ElementsAre("aaaa ", "hyphenation ", "bbbb cc dddd"));
}

int asked = 0;
std::string_view count_questions(std::string_view tag) {
    ++asked;
    return find_patterns(tag);
}

TEST_F(HyphenationTest, IsNotAskedForWhereTheFirstPassSucceeds) {
    style_.hyphenation = count_questions;
    asked = 0;
    lines("aaaa hyphenation bb cccc dddd", 77.5);
    EXPECT_EQ(asked, 0);
    lines("aaaa hyphenation bbbb cc dddd hyphenation", 60);
    EXPECT_EQ(asked, 1);
}

TEST_F(HyphenationTest, LeavesTheLastLineItsWord) {
    EXPECT_THAT(texts_of(lines("aaaa hyphenation", 60)), ElementsAre("aaaa ", "hyphenation"));
    EXPECT_THAT(texts_of(lines("aaaa hyphenation\ncc", 60)), ElementsAre("aaaa ", "hyphenation\n", "cc"));
}

TEST_F(HyphenationTest, DividesAWordThatNoLineCanHold) {
    for (const Align align : {Align::justify, Align::start}) {
        style_.align = align;
        const auto set = lines("internationalization", 40);
        EXPECT_THAT(texts_of(set), ElementsAre("interna", "tional", "ization"));
        EXPECT_THAT(divided_lines(set), ElementsAre(true, true, false));
        EXPECT_EQ(set[1].fragments[0].glyphs.size(), 7U);
    }
    EXPECT_TRUE(diagnostics_.list().empty());
}

TEST_F(HyphenationTest, TearsWhatEvenDivisionsLeaveTooWide) {
    const auto set = lines("internationalization", 25);
    std::string joined;
    for (const Line& line : set) {
        EXPECT_LE(line.width, Length::pt(25));
        joined += text_of(line);
    }
    EXPECT_EQ(joined, "internationalization");
}

TEST_F(HyphenationTest, ShapesAgainWhereADivisionTearsALigature) {
    const auto set = lines("aaaaaa selfishness bbbb ccc", 57.5);
    const auto id = [&](char32_t code) { return book_.face({0}).glyph_for(code); };
    ASSERT_THAT(texts_of(set), ElementsAre("aaaaaa self", "ishness bbbb ", "ccc"));
    EXPECT_EQ(set[0].fragments[0].glyphs[10].id, id('f'));
    EXPECT_EQ(set[1].fragments[0].glyphs[0].id, id('i'));
    EXPECT_EQ(set[0].width, Length::pt(57.5));
}

}  // namespace
}  // namespace quoin::text
