#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "base/color.h"
#include "base/decimal.h"
#include "base/diagnostics.h"
#include "base/geometry.h"
#include "base/length.h"
#include "base/span.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace quoin {
namespace {

using testing::ElementsAre;

// Length

TEST(Length, IsAWholeNumberOfUnits) {
    EXPECT_EQ(Length::pt(1), Length::units(65536));
    EXPECT_EQ(Length::pt(-0.5), Length::units(-32768));
    EXPECT_EQ(Length::mm(25.4), Length::pt(72));
}

TEST(Length, RoundsHalfAwayFromZero) {
    EXPECT_EQ(Length::units(1).scaled(0.5), Length::units(1));
    EXPECT_EQ(Length::units(-1).scaled(0.5), Length::units(-1));
    EXPECT_EQ(Length::units(1).per_mille(500), Length::units(1));
    EXPECT_EQ(Length::units(1).per_mille(499), Length::units(0));
    EXPECT_EQ(Length::units(-1).per_mille(500), Length::units(-1));
}

TEST(Length, AddsWithoutRounding) {
    Length sum;
    for (int i = 0; i < 1000; ++i) sum += Length::pt(0.1);
    EXPECT_EQ(sum, Length::pt(0.1) * 1000);
    EXPECT_EQ(Length::pt(3) - Length::pt(1) - -Length::pt(1), Length::pt(3));
    EXPECT_EQ(Length::pt(7) / 2, Length::pt(3.5));
}

std::string printed(std::int64_t thousandths) {
    std::string out;
    append_thousandths(out, thousandths);
    return out;
}

TEST(AppendThousandths, PrintsNoZeroTooMany) {
    EXPECT_EQ(printed(0), "0");
    EXPECT_EQ(printed(1500), "1.5");
    EXPECT_EQ(printed(-40), "-0.04");
    EXPECT_EQ(printed(595276), "595.276");
    EXPECT_EQ(printed(-12000), "-12");
}

TEST(Thousandths, RoundsHalfAwayFromZero) {
    EXPECT_EQ(thousandths(Length::mm(210)), 595276);
    EXPECT_EQ(thousandths(Length::pt(0.0005)), 1);
    EXPECT_EQ(thousandths(Length::pt(-0.0005)), -1);
}

TEST(AppendMillionths, KeepsSixDecimals) {
    std::string out;
    append_millionths(out, -1'000'010);
    EXPECT_EQ(out, "-1.00001");
}

TEST(ParseLength, ReadsTheFourUnits) {
    EXPECT_EQ(parse_length("12pt"), Length::pt(12));
    EXPECT_EQ(parse_length("-4.5mm"), Length::mm(-4.5));
    EXPECT_EQ(parse_length("2.54cm"), Length::pt(72));
    EXPECT_EQ(parse_length(".5in"), Length::pt(36));
}

TEST(ParseLength, SaysWhatToWriteInstead) {
    EXPECT_EQ(parse_length("12").error(), (Message{"this length has no unit", {"write 12pt"}}));
    EXPECT_EQ(parse_length("12 pt").error(), (Message{"unknown unit ' pt'", {"use pt, mm, cm or in"}}));
    EXPECT_EQ(parse_length("1em").error(), (Message{"unknown unit 'em'", {"use pt, mm, cm or in"}}));
    EXPECT_EQ(parse_length("wide").error(), (Message{"expected a length, such as 12pt", {}}));
    EXPECT_EQ(parse_length("").error(), (Message{"expected a length, such as 12pt", {}}));
    EXPECT_EQ(parse_length("1e9mm").error(), (Message{"this length is off any page", {}}));
}

TEST(ParseLength, RefusesWhatIsNoNumber) {
    for (const std::string_view text : {"nanpt", "infpt", "-infmm", "1e999pt"})
        EXPECT_FALSE(parse_length(text)) << text;
}

// Color

TEST(ParseColor, ReadsEverySpelling) {
    EXPECT_EQ(parse_color("#1f4e79"), (Color{0x1f, 0x4e, 0x79}));
    EXPECT_EQ(parse_color("#1F4E79"), (Color{0x1f, 0x4e, 0x79}));
    EXPECT_EQ(parse_color("#05f"), (Color{0x00, 0x55, 0xff}));
    EXPECT_EQ(parse_color("rgb(0, 79,144)"), (Color{0, 79, 144}));
    EXPECT_EQ(parse_color("navy"), (Color{0, 0, 128}));
}

TEST(ParseColor, RefusesEverythingElse) {
    for (const std::string_view text :
         {"", "#", "#12", "#12345", "#gggggg", "#+1+1+1", "rgb(1,2)", "rgb(1,2,256)", "rgb(1,2,3", "blueish"}) {
        EXPECT_FALSE(parse_color(text)) << text;
    }
}

// Span

TEST(Span, PartIsClippedToTheWhole) {
    const Span whole{0, 10, 20};
    EXPECT_EQ(whole.part(2, 3), (Span{0, 12, 15}));
    EXPECT_EQ(whole.part(2, 100), (Span{0, 12, 20}));
    EXPECT_EQ(whole.part(100, 1), (Span{0, 20, 20}));
    EXPECT_FALSE(Span{}.is_somewhere());
}

// Strings

TEST(Strings, TrimTakesAsciiWhiteSpaceOnly) {
    EXPECT_EQ(trim(" \t a b \r\n"), "a b");
    EXPECT_EQ(trim("　a　"), "　a　");
    EXPECT_EQ(trim(" \n"), "");
}

TEST(Strings, SplitKeepsEmptyParts) {
    EXPECT_THAT(split("a,,b,", ','), ElementsAre("a", "", "b", ""));
    EXPECT_THAT(split("", ','), ElementsAre(""));
}

TEST(Strings, ReplaceAllDoesNotReadWhatItWrote) {
    EXPECT_EQ(replace_all("aaa", "a", "aa"), "aaaaaa");
    EXPECT_EQ(replace_all("NAME - CV", "NAME", "NAME X"), "NAME X - CV");
}

TEST(EscapeXml, FitsElementsAndAttributes) {
    EXPECT_EQ(escape_xml("R&D <a href=\"x\">"), "R&amp;D &lt;a href=&quot;x&quot;&gt;");
    EXPECT_EQ(escape_xml("a\nb\x01"
                         "\xef\xbf\xbf"
                         "c\xef\xbf\xbd"),
              "a b  c\xef\xbf\xbd");
}

TEST(EditDistance, CountsSingleEditsAndSwaps) {
    EXPECT_EQ(edit_distance("", "abc"), 3U);
    EXPECT_EQ(edit_distance("abc", "abc"), 0U);
    EXPECT_EQ(edit_distance("emial", "email"), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Nearest, KnowsATypoFromAnotherWord) {
    constexpr std::array<std::string_view, 4> kKnown{"name", "email", "highlights", "note"};
    EXPECT_EQ(nearest("emial", kKnown), "email");
    EXPECT_EQ(nearest("higlight", kKnown), "highlights");
    EXPECT_EQ(nearest("nme", kKnown), "name");
    EXPECT_EQ(nearest("ne", kKnown), std::nullopt);  // two edits are too many for a short word
    EXPECT_EQ(nearest("colour", kKnown), std::nullopt);
    EXPECT_EQ(nearest("nae", kKnown), "name");
    EXPECT_EQ(nearest("x", {}), std::nullopt);
}

TEST(OneOf, ReadsAsASentence) {
    constexpr std::array<std::string_view, 3> kWords{"red", "green", "blue"};
    EXPECT_EQ(one_of(kWords), "red, green or blue");
    EXPECT_EQ(one_of(std::span{kWords}.first(2)), "red or green");
    EXPECT_EQ(one_of(std::span{kWords}.first(1)), "red");
    EXPECT_EQ(one_of({}), "");
}

// UTF-8

TEST(Utf8, ReadsAndWritesEveryLength) {
    for (const char32_t code : {U'a', U'\u00e9', U'\u4e2d', U'\U00013000', U'\U0010ffff'}) {
        std::string text;
        append_utf8(text, code);
        EXPECT_EQ(decode_utf8(text, 0).code, code);
        EXPECT_EQ(decode_utf8(text, 0).length, text.size());
        EXPECT_EQ(decode_utf8_before(text, text.size()).code, code);
        EXPECT_EQ(find_invalid_utf8(text), std::string_view::npos);
    }
}

TEST(Utf8, FindsTheFirstBadByte) {
    EXPECT_EQ(find_invalid_utf8("abc\xe9 d"), 3U);
    EXPECT_EQ(find_invalid_utf8("\xc0\xaf"), 0U);                          // overlong
    EXPECT_EQ(find_invalid_utf8("a\xed\xa0\x80"), 1U);                     // surrogate
    EXPECT_EQ(find_invalid_utf8("\xf4\x90\x80\x80"), 0U);                  // beyond U+10FFFF
    EXPECT_EQ(find_invalid_utf8("中\xe4\xb8"), 3U);                        // cut short
    EXPECT_EQ(find_invalid_utf8("\xef\xbf\xbd"), std::string_view::npos);  // a real U+FFFD
}

TEST(Utf8, MalformedBytesAreOneReplacementEach) {
    EXPECT_EQ(to_utf32("a\xff\xe4\xb8z"), U"a\ufffd\ufffd\ufffdz");
    EXPECT_EQ(decode_utf8_before("a\x80", 2).code, U'\ufffd');
}

TEST(CellWidth, IsWhatATerminalShows) {
    EXPECT_EQ(cell_width(U'a'), 1);
    EXPECT_EQ(cell_width(U'é'), 1);
    EXPECT_EQ(cell_width(U'中'), 2);
    EXPECT_EQ(cell_width(U'：'), 2);
    EXPECT_EQ(cell_width(U'한'), 2);
    EXPECT_EQ(cell_width(U'\u0301'), 0);
    EXPECT_EQ(cell_width(U'\U0001f680'), 2);
}

// Diagnostics

TEST(PositionOf, CountsLinesAndCharactersFromOne) {
    const std::string_view text = "ab\n中文x\r\n";
    EXPECT_EQ(position_of(text, 0), (Position{1, 1}));
    EXPECT_EQ(position_of(text, 2), (Position{1, 3}));
    EXPECT_EQ(position_of(text, 3), (Position{2, 1}));
    EXPECT_EQ(position_of(text, 9), (Position{2, 3}));
    EXPECT_EQ(position_of(text, 99), (Position{3, 1}));
}

TEST(Diagnostics, AreSortedByPlaceAndSaidOnce) {
    Diagnostics diagnostics;
    const auto file = diagnostics.add_file({"cv.yaml", "a\nb\nc\n"});
    diagnostics.error({file, 4, 5}, "late");
    diagnostics.warning({file, 0, 1}, "early");
    diagnostics.error({file, 4, 5}, "late");
    diagnostics.error({file, 4, 5}, "late too");
    const Diagnostic early{Severity::warning, {file, 0, 1}, {"early", {}}};
    const Diagnostic late{Severity::error, {file, 4, 5}, {"late", {}}};
    const Diagnostic late_too{Severity::error, {file, 4, 5}, {"late too", {}}};
    EXPECT_EQ(diagnostics.sorted(), (std::vector{early, late, late_too}));
}

TEST(Diagnostics, StrictTurnsEveryWarningIntoAnError) {
    Diagnostics diagnostics;
    diagnostics.warning({}, "before");
    EXPECT_FALSE(diagnostics.has_errors());
    diagnostics.make_warnings_errors();
    EXPECT_TRUE(diagnostics.has_errors());
    diagnostics.warning({}, "after");
    EXPECT_EQ(diagnostics.list().back().severity, Severity::error);
}

TEST(At, PinsAFailureToItsPlace) {
    Diagnostics diagnostics;
    const Span span{0, 7, 9};
    EXPECT_EQ(at(span, Result<int>{5}, diagnostics), 5);
    EXPECT_FALSE(at(span, Result<int>{failure("no", {"yes"})}, diagnostics));
    EXPECT_EQ(diagnostics.list(), (std::vector{Diagnostic{Severity::error, span, {"no", {"yes"}}}}));
}

std::string formatted(const std::string& text, std::uint32_t begin, std::uint32_t end) {
    Diagnostics diagnostics;
    const auto file = diagnostics.add_file({"cv.yaml", text});
    diagnostics.error({file, begin, end}, "wrong", {"right"});
    return format_diagnostic(diagnostics.list().front(), diagnostics, Colors::off);
}

TEST(FormatDiagnostic, ShowsTheLineACaretAndTheHint) {
    EXPECT_EQ(formatted("cv:\n  emial: a\n", 6, 11),
              "cv.yaml:2:3: error: wrong\n      emial: a\n      ^^^^^\n  hint: right\n");
}

TEST(FormatDiagnostic, PlacesTheCaretInTerminalCells) {
    EXPECT_EQ(formatted("名: 中文\n", 5, 8), "cv.yaml:1:4: error: wrong\n    名: 中文\n        ^^\n  hint: right\n");
    EXPECT_EQ(formatted("\tx: y\n", 1, 2), "cv.yaml:1:2: error: wrong\n     x: y\n     ^\n  hint: right\n");
}

TEST(FormatDiagnostic, UnderlinesTheFirstLineOfSeveral) {
    EXPECT_EQ(formatted("a:\n  b\n  c\n", 5, 11), "cv.yaml:2:3: error: wrong\n      b\n      ^\n  hint: right\n");
}

TEST(FormatDiagnostic, PointsBehindTheEnd) {
    EXPECT_EQ(formatted("a", 1, 1), "cv.yaml:1:2: error: wrong\n    a\n     ^\n  hint: right\n");
    EXPECT_EQ(formatted("", 0, 0), "cv.yaml:1:1: error: wrong\n    \n    ^\n  hint: right\n");
}

TEST(FormatDiagnostic, CutsALongLineAroundTheMark) {
    std::string text(500, 'a');
    text.append("中X中").append(500, 'b');
    const std::string shown = formatted(text, 503, 504);
    EXPECT_NE(shown.find("中X中"), std::string::npos);
    EXPECT_LT(shown.size(), 500U);
    const std::size_t line = shown.find("\n    ") + 1;
    const std::size_t caret = shown.find('^') - shown.find('\n', line) - 1;
    // The cells before the mark: one wide sign, else letters.
    EXPECT_EQ(caret, shown.find('X') - line - 1);
}

TEST(FormatDiagnostic, WithoutAPlaceIsOneLine) {
    Diagnostics diagnostics;
    diagnostics.warning({}, "nowhere");
    EXPECT_EQ(format_diagnostic(diagnostics.list().front(), diagnostics, Colors::off), "warning: nowhere\n");
    EXPECT_EQ(format_diagnostic(diagnostics.list().front(), diagnostics, Colors::on),
              "\033[1;35mwarning: \033[0mnowhere\n");
}

}  // namespace
}  // namespace quoin
