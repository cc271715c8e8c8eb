#include "text/decide.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "locale/boundary.h"
#include "text/analysis.h"
#include "text/certain_break.h"
#include "text/kinsoku.h"

namespace quoin::text {
namespace {

Analysis analyse_in(std::string_view tag, std::string_view text) {
    const locale::Language language = locale::Language::parse(tag).value();
    return analyse(text, language, {}, {.convention = convention_of(language)});
}

// The text with | at free breaks, ¦ at others and ! at forced ones.
std::string view(const Analysis& analysis) {
    std::string shown;
    for (std::size_t i = 0; i < analysis.characters.size(); ++i) {
        const Break& at = analysis.breaks[i];
        if (at.kind == BreakKind::forced)
            shown += "!";
        else if (at.is_allowed())
            shown += at.penalty == 0 ? "|" : "¦";
        append_utf8(shown, analysis.characters[i].code);
    }
    return shown;
}

std::string view(std::string_view tag, std::string_view text) { return view(analyse_in(tag, text)); }

TEST(Decide, NeverBreaksBeforeTheFirstCharacter) {
    EXPECT_FALSE(analyse_in("zh", "中").breaks[0].is_allowed());
    EXPECT_TRUE(analyse_in("zh", "").breaks.empty());
}

TEST(Decide, BreaksAfterALineFeedWhateverFollows) {
    EXPECT_EQ(view("zh", "中文\n。x"), "中|文\n!。|x");
    EXPECT_EQ(view("en", "a\r\nb"), "a\r\n!b");
}

TEST(Decide, HoldsAGraphemeTogether) { EXPECT_EQ(view("ja", "葛\U000E0100城"), "葛\U000E0100|城"); }

TEST(Decide, ObeysGlueAndZeroWidthSpace) {
    EXPECT_EQ(view("zh", "中\u2060文\u200B，字"), "中\u2060文\u200B|，|字");
    EXPECT_EQ(view("en", "a\u00A0b c"), "a\u00A0b |c");
}

TEST(Decide, ChargesForASoftHyphen) {
    const Analysis analysis = analyse_in("en", "co\u00ADop");
    EXPECT_EQ(analysis.breaks[3], (Break{50, BreakKind::hyphen}));
}

TEST(Decide, LetsADotNameStartALine) {
    EXPECT_EQ(view("zh", "用.NET写"), "用|.NET|写");
    EXPECT_EQ(view("zh", "用 .NET"), "用 |.NET");
}

TEST(Decide, KeepsOpeningMarksOffTheLineEndAcrossSpaces) { EXPECT_EQ(view("en", "a ( b"), "a |( b"); }

TEST(Decide, SplitsLongRunsOfDotsOnlyBetweenPairs) {
    const Analysis analysis = analyse_in("zh", "等…………了");
    EXPECT_EQ(view(analysis), "等……¦……|了");
    EXPECT_EQ(analysis.breaks[3].penalty, 1000);
}

TEST(Decide, PricesAnAddressAsARaggedBreak) {
    const Analysis analysis = analyse_in("zh", "见https://a-b.example/cv");
    EXPECT_EQ(view(analysis), "见|https://¦a¦-b¦.example¦/cv");
    EXPECT_EQ(analysis.breaks[9], (Break{500, BreakKind::ragged}));
}

TEST(Decide, KeepsKoreanWordsWholeUnlessToldOtherwise) {
    EXPECT_EQ(view("ko", "한국어 문장(참고)"), "한국어 |문장¦(참고)");
    const locale::Language korean = locale::Language::parse("ko").value();
    const auto syllables =
        analyse("한국어", korean, {}, {.convention = Convention::ko, .korean = KoreanWords::syllable});
    EXPECT_EQ(view(syllables), "한|국|어");
}

TEST(Decide, StaysTheSameWhenIcuAllowsEverything) {
    // R3 to R11 come before ICU: what they forbid stays forbidden whatever its version says.
    Analysis analysis = analyse_in("zh", "产品—平台，他·你～我：Ａ/Ｂ");
    const auto before = analysis.breaks;
    analysis.unicode.lines = [&] { return std::vector<bool>(analysis.characters.size(), true); };
    const auto after = decide(analysis.characters, analysis.tokens, analysis.unicode, analysis.rules);
    EXPECT_EQ(before[2], after[2]);
    EXPECT_EQ(before[5], after[5]);
    EXPECT_EQ(before[7], after[7]);
    EXPECT_EQ(before[9], after[9]);
}

// The short cut must agree with ICU wherever it answers.
TEST(CertainBreak, IsWhatIcuSays) {
    constexpr std::u32string_view kSome = U"aé9Яλ国々のっーア한Ａ１ .,:;)]-(“”）。·—/%";
    std::uint64_t state = 1;
    const auto next = [&] {
        return kSome[(state = state * 6364136223846793005ULL + 1442695040888963407ULL) / 65536 % kSome.size()];
    };
    const locale::Language chinese = locale::Language::parse("zh").value();
    int answered = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (int k = 0; k < 5; ++k) append_utf8(text, next());
        const Characters characters = read_characters(text, Convention::zh_hans);
        const auto offsets = locale::line_boundaries(text, chinese);
        for (std::size_t i = 1; i < characters.size(); ++i) {
            std::size_t last = i - 1;
            while (last > 0 && characters[last].kind == Kind::space) --last;
            const bool is_decided_before =
                characters[i].kind == Kind::space || may_not_start_line(characters[i], Convention::zh_hans, true);
            const auto certain = is_decided_before ? std::nullopt : certain_break(characters, i, last);
            if (!certain) continue;
            ++answered;
            const bool may_break = std::find(offsets.begin(), offsets.end(), characters[i].offset) != offsets.end();
            ASSERT_EQ(*certain, may_break) << text << " before " << i;
        }
    }
    EXPECT_GT(answered, 10000);
}

TEST(DecideEmergency, TearsAtTheJointsOfAnIdentifierFirst) {
    const Analysis analysis = analyse_in("en", "getUser_name");
    const auto at = [&](std::size_t i) {
        return decide_emergency(i, analysis.characters, analysis.tokens, analysis.unicode, analysis.rules,
                                analysis.breaks[i]);
    };
    EXPECT_EQ(at(1).penalty, 5000);
    EXPECT_EQ(at(3).penalty, 3000);
    EXPECT_EQ(at(8).penalty, 3000);
    EXPECT_EQ(at(3).kind, BreakKind::ragged);
}

TEST(DecideEmergency, StillHoldsGraphemesAndMarks) {
    const Analysis analysis = analyse_in("en", "xe\u0301),y");
    const auto at = [&](std::size_t i) {
        return decide_emergency(i, analysis.characters, analysis.tokens, analysis.unicode, analysis.rules,
                                analysis.breaks[i]);
    };
    EXPECT_FALSE(at(2).is_allowed());
    EXPECT_FALSE(at(3).is_allowed());
    EXPECT_FALSE(at(4).is_allowed());
    EXPECT_TRUE(at(5).is_allowed());
}

}  // namespace
}  // namespace quoin::text
