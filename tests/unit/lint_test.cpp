#include "lint/lint.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

#include "base/strings.h"
#include "lint/report.h"
#include "resume_reading.h"

namespace quoin::lint {
namespace {

/// What lint says of a CV, with the texts that it marks: "[spacing] '  '".
std::vector<std::string> findings(const std::string& text, const std::set<std::string>& off = {}) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"cv.yaml", text});
    const yaml::Node node = yaml::parse(file, diagnostics);
    const resume::Resume resume = resume::read(node, diagnostics);
    EXPECT_EQ(diagnostics.list(), std::vector<Diagnostic>{}) << text;
    const std::size_t count = lint(resume, node, {}, off, diagnostics);
    EXPECT_EQ(count, diagnostics.list().size());
    std::vector<std::string> said;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        const Span span = diagnostic.span;
        EXPECT_LT(span.begin, span.end) << diagnostic.message.text;
        EXPECT_LE(span.end, text.size()) << diagnostic.message.text;
        EXPECT_EQ(diagnostic.message.hints.size(), 1U) << diagnostic.message.text;
        const std::string& words = diagnostic.message.text;
        said.push_back(words.substr(0, words.find(']') + 1) + " '" + text.substr(span.begin, span.end - span.begin) +
                       "'");
    }
    return said;
}

std::string with_bullet(std::string_view text, std::string_view tag = "en") {
    return fmt::format("languages: [{}]\ncv:\n  sections:\n    s:\n      - {{name: x, highlights: ['{}']}}\n", tag,
                       replace_all(std::string{text}, "'", "''"));
}

using Said = std::vector<std::string>;

TEST(Lint, MarksExactlyWhatIsWrong) {
    EXPECT_EQ(findings(with_bullet("Used **Github**  daily ,twice")),
              (Said{"[spelling] 'Github'", "[spacing] '  '", "[spacing] ' '"}));
    EXPECT_EQ(findings(with_bullet("参与**智慧**,(二期）", "zh")), (Said{"[half-width] ','", "[brackets] '）'"}));
}

TEST(Lint, RulesSwitchedOffSayNothing) {
    EXPECT_EQ(findings(with_bullet("Used  Github"), {"spacing"}), Said{"[spelling] 'Github'"});
    std::set<std::string> all;
    for (const std::string_view name : rule_names()) all.emplace(name);
    EXPECT_EQ(findings(with_bullet("Used  Github ,I"), all), Said{});
}

TEST(Lint, NamesOfRulesAreUnique) {
    const auto names = rule_names();
    EXPECT_EQ(std::set<std::string_view>(names.begin(), names.end()).size(), names.size());
}

TEST(Lint, CommentsNameTheRulesThatTheySwitchOff) {
    using Names = std::vector<std::string_view>;
    EXPECT_EQ(silenced_on("- Piers  # quoin: off spacing"), Names{"spacing"});
    EXPECT_EQ(silenced_on("# quoin: off spacing,  dates "), (Names{"spacing", "dates"}));
    EXPECT_EQ(silenced_on("- Piers  # spacing"), Names{});
}

/// Whatever a bullet says, every finding marks a part of the file.
TEST(Lint, AnyTextIsRead) {
    constexpr std::array<std::string_view, 40> kWords{
        "pier",    "I",   "我", "们",  " ", "  ", ",",      "，", ".",  "。", "...",     "(",
        ")",       "（",  "）", "“",   "”", "\"", "'",      "`",  "**", "*",  "Github",  "mysql",
        "Ｐ",      "３",  "3",  "的",  "—", "é",  "\u0301", "私", "は", "@",  "a@b.com", "https://x.org/a,b",
        "Node.js", "the", "/",  "🙂"};
    std::mt19937 random{3};
    for (int round = 0; round < 2000; ++round) {
        std::string text = "x";
        for (std::size_t i = random() % 12; i > 0; --i) text += kWords.at(random() % kWords.size());
        constexpr std::array<std::string_view, 4> kTags{"en", "zh", "ja", "fr"};
        findings(with_bullet(text, kTags.at(random() % kTags.size())));
    }
}

}  // namespace
}  // namespace quoin::lint
