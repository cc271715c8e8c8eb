#include "text/paragraph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "square.h"
#include "text/itemise.h"

namespace quoin::text {
namespace {

using testing::ElementsAre;

StyledText styled(std::string text) {
    StyledText styled_text;
    styled_text.runs.push_back(
        {0, text.size(), square_style(), {Span{0, 100, 100 + static_cast<std::uint32_t>(text.size())}}});
    styled_text.text = std::move(text);
    return styled_text;
}

class ParagraphTest : public testing::Test {
protected:
    Paragraph prepared(StyledText text, std::string_view language, Align align) {
        ParagraphStyle style;
        style.language = locale::Language::parse(language).value();
        style.align = align;
        return prepare(std::move(text), style, book_, diagnostics_);
    }
    std::vector<Line> lines(std::string text, std::string_view language, Align align, double measure) {
        return prepared(styled(std::move(text)), language, align).lines(Length::pt(measure), diagnostics_);
    }

    font::FontBook book_ = square_book();
    Diagnostics diagnostics_;
};

Length end_of_last_glyph(const Line& line) {
    Length x = line.fragments.back().x;
    for (const font::Glyph& glyph : line.fragments.back().glyphs) x += glyph.advance;
    return x;
}

std::vector<double> advances(const Line& line) {
    std::vector<double> found;
    for (const Fragment& fragment : line.fragments) {
        for (const font::Glyph& glyph : fragment.glyphs) found.push_back(glyph.advance.to_pt());
    }
    return found;
}

// The ink of a dash is .9 em in the middle of its em.
TEST_F(ParagraphTest, TwoDashesMeet) {
    const auto set = lines("国——国", "zh-Hans", Align::start, 100);
    const auto& glyphs = set.at(0).fragments.at(0).glyphs;
    ASSERT_EQ(glyphs.size(), 4U);
    EXPECT_EQ(glyphs[1].dx - glyphs[2].dx, Length::pt(1));
    EXPECT_EQ(glyphs[1].advance + glyphs[2].advance, Length::pt(20));
}

TEST_F(ParagraphTest, ADashAloneStaysWhereItIs) {
    const auto set = lines("国—国", "zh-Hans", Align::start, 100);
    for (const font::Glyph& glyph : set.at(0).fragments.at(0).glyphs) EXPECT_EQ(glyph.dx, Length{});
}

TEST_F(ParagraphTest, OfNothingIsOneEmptyLine) { EXPECT_EQ(lines("", "en", Align::start, 100), std::vector{Line{}}); }

TEST_F(ParagraphTest, GivesBackEveryCharacterOnceAndInOrder) {
    for (const std::string text :
         {"国中文 abc，def。“国”\n二三 fi x\u00ADy  z", "a e\u0301 ，，（（国））", "国\u200B中\t文\n\n三"}) {
        for (const double measure : {15.0, 31.0, 47.0, 300.0}) {
            std::string joined;
            for (const Line& line : lines(text, "zh-Hans", Align::justify, measure)) joined += text_of(line);
            EXPECT_EQ(joined, text) << measure;
        }
    }
}

TEST_F(ParagraphTest, BreaksTheSameTextAtSeveralMeasures) {
    const Paragraph paragraph = prepared(styled("aa bb cc"), "en", Align::start);
    EXPECT_EQ(paragraph.natural_width(), Length::pt(35));
    EXPECT_EQ(paragraph.minimum_width(), Length::pt(10));
    EXPECT_THAT(texts_of(paragraph.lines(Length::pt(35), diagnostics_)), ElementsAre("aa bb cc"));
    EXPECT_THAT(texts_of(paragraph.lines(Length::pt(12), diagnostics_)), ElementsAre("aa ", "bb ", "cc"));
}

TEST_F(ParagraphTest, EndsJustifiedLinesExactlyAtTheMeasure) {
    const auto set = lines("一二三四五六七八九十一二三四五六七", "zh-Hans", Align::justify, 100.3);
    ASSERT_EQ(set.size(), 2U);
    EXPECT_EQ(set[0].width, Length::pt(100.3));
    EXPECT_EQ(end_of_last_glyph(set[0]) - set[0].fragments.back().glyphs.back().advance, Length::pt(90.3));
    EXPECT_EQ(set[1].width, Length::pt(70));
}

TEST_F(ParagraphTest, KeepsTheSpaceGlyphAtALineEnd) {
    const auto set = lines("aa bb", "en", Align::start, 12);
    ASSERT_EQ(set.size(), 2U);
    EXPECT_EQ(set[0].width, Length::pt(10));
    EXPECT_THAT(advances(set[0]), ElementsAre(5, 5, 2.5));
}

TEST_F(ParagraphTest, CarriesAutospaceInTheAdvanceBeforeIt) {
    EXPECT_THAT(advances(lines("国ab国", "zh-Hans", Align::start, 100)[0]), ElementsAre(12.5, 5, 7.5, 10));
}

TEST_F(ParagraphTest, GivesATypedSpaceTheWidthOfAutospace) {
    EXPECT_THAT(advances(lines("国 a", "zh-Hans", Align::start, 100)[0]), ElementsAre(10, 2.5, 5));
}

TEST_F(ParagraphTest, TrimsTheFirstOfTwoMarks) {
    EXPECT_THAT(advances(lines("国，（国", "zh-Hans", Align::start, 100)[0]), ElementsAre(10, 5, 10, 10));
}

TEST_F(ParagraphTest, ShiftsALineThatStartsWithAMark) {
    const auto set = lines("（国）", "zh-Hans", Align::start, 100);
    EXPECT_EQ(set[0].fragments[0].x, Length::pt(-5));
    EXPECT_EQ(set[0].width, Length::pt(20));
    EXPECT_THAT(advances(set[0]), ElementsAre(10, 10, 5));
}

TEST_F(ParagraphTest, ShowsAHyphenOnlyWhereItBreaks) {
    const auto whole = lines("ab\u00ADcd", "en", Align::start, 100);
    EXPECT_THAT(advances(whole[0]), ElementsAre(5, 5, 0, 5, 5));
    const auto broken = lines("ab\u00ADcd", "en", Align::start, 16);
    EXPECT_THAT(texts_of(broken), ElementsAre("ab\u00AD", "cd"));
    EXPECT_THAT(advances(broken[0]), ElementsAre(5, 5, 5));
    EXPECT_EQ(broken[0].fragments[0].glyphs[2].id, book_.face({0}).glyph_for(U'‐'));
    EXPECT_EQ(broken[0].width, Length::pt(15));
}

TEST_F(ParagraphTest, ShapesAgainWhereABreakTearsALigature) {
    const auto id = [&](char32_t code) { return book_.face({0}).glyph_for(code); };
    const auto whole = lines("aaf\u00ADi", "en", Align::start, 100);
    EXPECT_EQ(whole[0].width, Length::pt(20));
    const auto torn = lines("aaf\u00ADi", "en", Align::start, 19.9);
    EXPECT_THAT(texts_of(torn), ElementsAre("aa", "f\u00ADi"));
    const auto hyphenated = lines("aaaf\u00ADiii", "en", Align::start, 25);
    EXPECT_THAT(texts_of(hyphenated), ElementsAre("aaaf\u00AD", "iii"));
    EXPECT_EQ(hyphenated[0].fragments[0].glyphs[3].id, id('f'));
    EXPECT_EQ(hyphenated[1].fragments[0].glyphs[0].id, id('i'));
}

TEST_F(ParagraphTest, TakesCapitalsForTheGlyphsOnly) {
    StyledText text = styled("aéb");
    text.runs[0].style.caps = Caps::all;
    const auto set = prepared(std::move(text), "en", Align::start).lines(Length::pt(100), diagnostics_);
    EXPECT_EQ(text_of(set[0]), "aéb");
    EXPECT_EQ(set[0].fragments[0].glyphs[0].id, book_.face({0}).glyph_for('A'));
    EXPECT_EQ(set[0].fragments.back().glyphs.back().cluster, 3U);
}

TEST_F(ParagraphTest, SpacesLettersButNotTheLast) {
    StyledText text = styled("abc");
    text.runs[0].style.letter_spacing = Length::pt(1);
    const auto set = prepared(std::move(text), "en", Align::start).lines(Length::pt(100), diagnostics_);
    EXPECT_THAT(advances(set[0]), ElementsAre(6, 6, 5));
    EXPECT_EQ(set[0].width, Length::pt(17));
}

TEST_F(ParagraphTest, ScalesLatinToMatchTheHanFace) {
    StyledText text = styled("a国");
    text.runs[0].style.latin_scale = 1100;
    const auto set = prepared(std::move(text), "ko", Align::start).lines(Length::pt(100), diagnostics_);
    EXPECT_THAT(advances(set[0]), ElementsAre(Length::pt(5.5).to_pt(), 10));
    EXPECT_EQ(set[0].fragments[0].size, Length::pt(11));
}

TEST_F(ParagraphTest, CutsFragmentsAtRuns) {
    StyledText text = styled("abcd");
    text.runs[0].end = 2;
    text.runs.push_back({2, 4, square_style(), {}});
    text.runs[1].style.rise = Length::pt(3);
    const auto set = prepared(std::move(text), "en", Align::start).lines(Length::pt(100), diagnostics_);
    ASSERT_EQ(set[0].fragments.size(), 2U);
    EXPECT_EQ(set[0].fragments[1].run, 1U);
    EXPECT_EQ(set[0].fragments[1].x, Length::pt(10));
    EXPECT_EQ(set[0].fragments[1].rise, Length::pt(3));
    EXPECT_EQ(set[0].fragments[1].glyphs[0].cluster, 0U);
}

TEST_F(ParagraphTest, NeverWrapsWhenToldSo) {
    ParagraphStyle style;
    style.language = locale::Language::parse("en").value();
    style.never_wraps = true;
    const Paragraph paragraph = prepare(styled("aa bb cc"), style, book_, diagnostics_);
    EXPECT_THAT(texts_of(paragraph.lines(Length::pt(12), diagnostics_)), ElementsAre("aa bb cc"));
    EXPECT_EQ(paragraph.minimum_width(), Length::pt(35));
}

// Eighteen words of 10 pt with spaces of 2.5 pt: eight fill 97.5 pt, nine 110 pt less 6.66 pt of shrink.
std::string eighteen_words() {
    std::string text = "aa";
    for (int i = 1; i < 18; ++i) text += " aa";
    return text;
}

TEST_F(ParagraphTest, CanTakeALineMore) {
    const Paragraph paragraph = prepared(styled(eighteen_words()), "en", Align::justify);
    const Length measure = Length::pt(105);
    EXPECT_EQ(paragraph.line_counts(measure), (LineCounts{2, false, true}));
    EXPECT_EQ(paragraph.lines(measure, diagnostics_).size(), 2U);
    const auto loose = paragraph.lines(measure, diagnostics_, Looseness::one_more);
    EXPECT_THAT(texts_of(loose), ElementsAre("aa aa aa aa aa aa aa aa ", "aa aa aa aa aa aa aa aa ", "aa aa"));
    EXPECT_EQ(loose[0].width, measure);
    EXPECT_EQ(paragraph.lines(measure, diagnostics_, Looseness::one_less).size(), 2U);
}

TEST_F(ParagraphTest, CanTakeALineLess) {
    const Paragraph paragraph = prepared(styled(eighteen_words()), "en", Align::justify);
    const Length measure = Length::pt(103.4);
    EXPECT_EQ(paragraph.line_counts(measure), (LineCounts{3, true, false}));
    const auto tight = paragraph.lines(measure, diagnostics_, Looseness::one_less);
    ASSERT_EQ(tight.size(), 2U);
    EXPECT_EQ(tight[0].width, measure);
    EXPECT_EQ(tight[1].width, measure);
}

TEST_F(ParagraphTest, HasNoOtherCountsWhereItNeverWraps) {
    ParagraphStyle style;
    style.never_wraps = true;
    const Paragraph paragraph = prepare(styled(eighteen_words()), style, book_, diagnostics_);
    EXPECT_EQ(paragraph.line_counts(Length::pt(50)), (LineCounts{1, false, false}));
    EXPECT_EQ(prepare(styled(""), {}, book_, diagnostics_).line_counts(Length::pt(50)), (LineCounts{1, false, false}));
}

TEST_F(ParagraphTest, SetsNarrowMeasuresRagged) {
    ParagraphStyle style;
    style.language = locale::Language::parse("en").value();
    style.align = Align::justify;
    style.justify_from_em = 5;
    const Paragraph paragraph = prepare(styled("aa bb cc dd ee"), style, book_, diagnostics_);
    EXPECT_EQ(paragraph.lines(Length::pt(30), diagnostics_)[0].width, Length::pt(22.5));
    EXPECT_EQ(paragraph.lines(Length::pt(50), diagnostics_)[0].width, Length::pt(50));
}

TEST_F(ParagraphTest, TearsAWordInNeedAndStaysWithinTheMeasure) {
    const auto set = lines("abcdefghij", "en", Align::justify, 27);
    EXPECT_THAT(texts_of(set), ElementsAre("abcde", "fghij"));
    EXPECT_EQ(set[0].width, Length::pt(25));  // an emergency break leaves the line ragged
    EXPECT_TRUE(diagnostics_.list().empty());
}

TEST_F(ParagraphTest, WarnsOnceOfAnOverfullLine) {
    const Paragraph paragraph = prepared(styled("国国"), "zh-Hans", Align::justify);
    EXPECT_EQ(paragraph.lines(Length::pt(8), diagnostics_).size(), 2U);
    EXPECT_EQ(paragraph.lines(Length::pt(7), diagnostics_).size(), 2U);
    const Diagnostic expected{Severity::warning,
                              {0, 100, 103},
                              {"this text is wider than the space for it, and cannot be broken",
                               {"shorten it, or give it more room in the layout"}}};
    EXPECT_EQ(diagnostics_.list(), std::vector{expected});
}

TEST_F(ParagraphTest, NamesAMissingCharacterAtItsPlace) {
    lines("国龘x", "zh-Hans", Align::start, 100);
    const Diagnostic expected{
        Severity::error,
        {0, 103, 106},
        {"no font has a glyph for '龘' (U+9F98)",
         {"asked: Square; name a family that has it in the layout, and its folder with --font-dir"}}};
    EXPECT_EQ(diagnostics_.list(), std::vector{expected});
}

TEST_F(ParagraphTest, SaysWhatToWriteInsteadOfAnEmoji) {
    lines("a🚀", "en", Align::start, 100);
    ASSERT_EQ(diagnostics_.list().size(), 1U);
    EXPECT_EQ(diagnostics_.list()[0].message.text, "no font has a glyph for '🚀' (U+1F680)");
    EXPECT_EQ(diagnostics_.list()[0].message.hints,
              std::vector<std::string>{
                  "remove the emoji, or use a text symbol such as ★ or ●; colour fonts are not supported"});
}

TEST_F(ParagraphTest, SaysThatThereAreNoFonts) {
    const font::FontBook empty;
    const Paragraph paragraph = prepare(styled("ab"), {}, empty, diagnostics_);
    EXPECT_EQ(paragraph.lines(Length::pt(10), diagnostics_).size(), 1U);
    EXPECT_EQ(diagnostics_.list()[0].message.text, "there are no fonts to set text with");
}

class ItemiseTest : public ParagraphTest {
protected:
    std::vector<Segment> segments(const StyledText& text, std::string_view tag) {
        const locale::Language language = locale::Language::parse(tag).value();
        const Analysis analysis = analyse(text.text, language, {}, {.convention = convention_of(language)});
        return itemise(text, language, analysis, book_, diagnostics_);
    }
};

TEST_F(ItemiseTest, CutsAtScripts) {
    const auto found = segments(styled("国ab，国한"), "zh-Hans");
    std::vector<std::pair<std::size_t, std::string>> starts;
    for (const Segment& segment : found) starts.emplace_back(segment.begin, segment.script);
    EXPECT_THAT(starts,
                ElementsAre(std::pair{0, "Hani"}, std::pair{1, "Latn"}, std::pair{3, "Hani"}, std::pair{5, "Hang"}));
}

TEST_F(ItemiseTest, GivesCommonCharactersTheScriptBeforeThem) {
    EXPECT_EQ(segments(styled("ab, 12 cd"), "en").size(), 1U);
    EXPECT_EQ(segments(styled("12 cd"), "en").size(), 1U);
    EXPECT_EQ(segments(styled("12 cd"), "en")[0].script, "Latn");
}

TEST_F(ItemiseTest, ResolvesTheLanguageOfHan) {
    EXPECT_EQ(segments(styled("国"), "zh-Hant")[0].language, "zh-Hant");
    EXPECT_EQ(segments(styled("国"), "zh-Hant-HK")[0].language, "zh-HK");
    EXPECT_EQ(segments(styled("国の"), "zh-Hans")[0].language, "ja");
    EXPECT_EQ(segments(styled("国"), "en")[0].language, "zh-Hans");
}

TEST_F(ItemiseTest, FallsBackClusterByCluster) {
    book_.add({"Empty", "Empty-Regular", 400, font::Slant::upright}, "");
    StyledText text = styled("a国");
    text.runs[0].style.latin = {"Empty", "Square"};
    text.runs[0].style.cjk = {"Nowhere", "Empty"};
    const auto found = segments(text, "zh-Hans");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].face, font::FaceId{0});
    EXPECT_EQ(found[1].face, font::FaceId{0});  // no CJK family has it, a Latin one does
    EXPECT_TRUE(diagnostics_.list().empty());
}

TEST_F(ItemiseTest, TsumeIsForJapaneseOnly) {
    StyledText text = styled("国");
    text.runs[0].style.is_tsume = true;
    EXPECT_THAT(segments(text, "ja")[0].features, testing::HasSubstr("palt=1"));
    EXPECT_THAT(segments(text, "zh-Hans")[0].features, testing::HasSubstr("palt=0"));
}

TEST_F(ItemiseTest, PrefersAFaceMadeForTheLanguage) {
    const std::string bytes = square_bytes();
    const auto simplified = book_.add({"Song", "Song", 400, font::Slant::upright, "zh-Hans"}, bytes);
    const auto all = book_.add({"Gothic", "Gothic", 400, font::Slant::upright, "zh-Hans zh-Hant ja ko"}, bytes);
    StyledText text = styled("国");
    text.runs[0].style.cjk = {"Song", "Gothic"};
    EXPECT_EQ(segments(text, "zh-Hans")[0].face, simplified);
    EXPECT_EQ(segments(text, "ja")[0].face, all);
    text.runs[0].style.cjk = {"Song"};
    EXPECT_EQ(segments(text, "ja")[0].face, simplified) << "better than nothing";
}

TEST(Place, FollowsThePiecesOfARun) {
    StyledText text{"ab国d", {{0, 2, {}, {Span{0, 10, 12}}}, {2, 6, {}, {Span{0, 20, 23}, Span{1, 5, 6}}}}};
    EXPECT_EQ(text.place(1), (Span{0, 11, 12}));
    EXPECT_EQ(text.place(2), (Span{0, 20, 23}));
    EXPECT_EQ(text.place(5), (Span{1, 5, 6}));
    EXPECT_EQ(StyledText{}.place(0), Span{});
}

}  // namespace
}  // namespace quoin::text
