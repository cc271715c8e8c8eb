#include "resume_reading.h"

namespace quoin::resume {
namespace {

TEST(Markup, ReadsTheSixKinds) {
    EXPECT_EQ(markup("**b** *i* `c` [t](https://a.b) x^2^ H~2~O"),
              "<b>b</b> <i>i</i> <c>c</c> <a=https://a.b>t</a> x<sup>2</sup> H<sub>2</sub>O");
}

TEST(Markup, WorksBesideFullWidthPunctuationAndInHanText) {
    EXPECT_EQ(markup("**粗体：**后文"), "<b>粗体：</b>后文");
    EXPECT_EQ(markup("使用**Python**开发"), "使用<b>Python</b>开发");
    EXPECT_EQ(markup("**“引号”**之后，**甲**，**乙**。"), "<b>“引号”</b>之后，<b>甲</b>，<b>乙</b>。");
    EXPECT_EQ(markup("前**（括号）**后*斜*体"), "前<b>（括号）</b>后<i>斜</i>体");
    EXPECT_EQ(markup("**C++**和**\"x\"**的"), "<b>C++</b>和<b>\"x\"</b>的");
    EXPECT_EQ(markup("**볼드(bold)**는"), "<b>볼드(bold)</b>는");
}

TEST(Markup, NestsAndJoins) {
    EXPECT_EQ(markup("***x***"), "<b><i>x</i></b>");
    EXPECT_EQ(markup("**a *b* c**"), "<b>a </b><b><i>b</i></b><b> c</b>");
    EXPECT_EQ(markup("**[t](u.v)** and [a **b**](c.d)"),
              "<a=https://u.v><b>t</b></a> and <a=https://c.d>a </a><a=https://c.d><b>b</b></a>");
    EXPECT_EQ(markup("[`code`](u.v)"), "<a=https://u.v><c>code</c></a>");
}

TEST(Markup, LeavesUnclosedMarkersAsTheyAre) {
    EXPECT_EQ(markup("**open"), "**open");
    EXPECT_EQ(markup("a*"), "a*");
    EXPECT_EQ(markup("`open"), "`open");
    EXPECT_EQ(markup("[open](http://a"), "[open](http://a");
    EXPECT_EQ(markup("[a] (b) []() [x]()"), "[a] (b) []() [x]()");
    EXPECT_EQ(markup("3.9*, 4.0* (rank)"), "3.9*, 4.0* (rank)");
}

TEST(Markup, LeavesSpacedAndNumericSignsAsTheyAre) {
    EXPECT_EQ(markup("2 * 3 * 4"), "2 * 3 * 4");
    EXPECT_EQ(markup("2*3*4"), "2*3*4");
    EXPECT_EQ(markup("x**2 + y**2"), "x**2 + y**2");
    EXPECT_EQ(markup("2021/09 ~ 2024/06"), "2021/09 ~ 2024/06");
    EXPECT_EQ(markup("2021~2024~"), "2021~2024~");
    EXPECT_EQ(markup("~50ms … ~80ms，约~50~80"), "~50ms … ~80ms，约~50~80");
    EXPECT_EQ(markup("10^6 and 10^9"), "10^6 and 10^9");
    EXPECT_EQ(markup("10^6，10^9，10^6-10^9"), "10^6，10^9，10^6-10^9");
}

TEST(Markup, KnowsShortScripts) {
    EXPECT_EQ(markup("Lu^*^, Shu^*^, Lu^1*†^ *so*"), "Lu<sup>*</sup>, Shu<sup>*</sup>, Lu<sup>1*†</sup> <i>so</i>");
    EXPECT_EQ(markup("10^6^, Mg^2+^, SO~4~^2-^, 1^st^"),
              "10<sup>6</sup>, Mg<sup>2+</sup>, SO<sub>4</sub><sup>2-</sup>, "
              "1<sup>st</sup>");
    EXPECT_EQ(markup("x^(n)^ a^toolongone^"), "x<sup>(n)</sup> a^toolongone^");
}

TEST(Markup, NeverTakesUnderscoresForMarkup) {
    EXPECT_EQ(markup("snake_case_name _x_ __y__"), "snake_case_name _x_ __y__");
}

TEST(Markup, ABackslashMakesASignLiteral) {
    EXPECT_EQ(markup("\\*a\\* \\`b\\` \\[c](d) x\\^2\\^ \\\\"), "*a* `b` [c](d) x^2^ \\");
    EXPECT_EQ(markup("C:\\new"), "C:\\new");
}

TEST(Markup, CodeIsVerbatim) { EXPECT_EQ(markup("`a*b*c` ``x`y`` `\\*`"), "<c>a*b*c</c> <c>x`y</c> <c>\\*</c>"); }

TEST(Markup, AddressesMayHoldBrackets) {
    EXPECT_EQ(markup("[a](https://x.y/z_(w)) [b](<https://q.r>)"), "<a=https://x.y/z_(w)>a</a> <a=https://q.r>b</a>");
    EXPECT_EQ(markup("https://bare.example stays"), "https://bare.example stays");
}

TEST(Markup, NothingElseIsMarkup) {
    EXPECT_EQ(markup("#strong[x] $$y$$ <b>z</b> !!! note"), "#strong[x] $$y$$ <b>z</b> !!! note");
}

TEST(Markup, SoftLineBreaksAreSpacesButNotBetweenIdeographs) {
    const auto text = [](std::string_view yaml) { return said(entries(Cv{with_entry(yaml)}).at(0).text); };
    EXPECT_EQ(text("one\n      two"), "one two");
    EXPECT_EQ(text("第一行\n      第二行"), "第一行第二行");
    EXPECT_EQ(text("用 C++\n      写"), "用 C++ 写");
    EXPECT_EQ(text("한국어\n      문장"), "한국어 문장");
    EXPECT_EQ(text("'**甲**\n      乙'"), "<b>甲</b>乙");
    EXPECT_EQ(text("|\n      one\n      two\n\n      three"), "one two\nthree");
    EXPECT_EQ(text(">\n      甲\n      乙\n"), "甲乙");
    EXPECT_EQ(text("甲 乙"), "甲 乙");
}

TEST(Markup, EveryCharacterKnowsItsPlace) {
    const Cv cv{with_entry("\"say **bo\\u006cd**\n      再\"")};
    const auto& runs = entries(cv).at(0).text.values.at(0).value->runs;
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[1].text, "bold");
    EXPECT_EQ(cv.source(runs[1].place(0, 1)), "b");
    EXPECT_EQ(cv.source(runs[1].place(2, 3)), "\\u006c");
    EXPECT_EQ(cv.source(runs[1].span), "bo\\u006cd");
    EXPECT_EQ(cv.source(runs[2].place(1, 4)), "再");
}

TEST(Markup, AnUnmarkedTextKnowsItsPlaceToo) {
    const Cv cv{with_entry("' it''s 再 '")};
    const Text& text = entries(cv).at(0).text;
    EXPECT_EQ(said(text), "it's 再");
    EXPECT_EQ(cv.source(text.values.at(0).value->span), "it''s 再");
    EXPECT_EQ(cv.source(text.values.at(0).value->runs.at(0).place(5, 8)), "再");
}

TEST(BoldKeywords, ApplyInsideHanText) {
    const std::string settings = "settings: {bold_keywords: [Python, 性能优化, Rust]}\n";
    EXPECT_EQ(markup("使用Python开发，系统性能优化", settings), "使用<b>Python</b>开发，系统<b>性能优化</b>");
    EXPECT_EQ(markup("Trust Rust, rust and Rusty", settings), "Trust <b>Rust</b>, rust and Rusty");
}

TEST(BoldKeywords, DoNotCutOneLanguageOutOfAnother) {
    const std::string settings = "settings: {bold_keywords: [C, Java]}\n";
    EXPECT_EQ(markup("C, C++, C#, Java, JavaScript", settings), "<b>C</b>, C++, C#, <b>Java</b>, JavaScript");
}

}  // namespace
}  // namespace quoin::resume
