#include "resume/spare.h"

#include <gmock/gmock.h>

#include "resume_reading.h"

namespace quoin::resume {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kText = R"(languages: [zh, en]
cv:
  sections:
    projects:
      - name: Radio
        priority: 2
        highlights: [kept, {text: dropped, priority: 2}]
      - name: Gauge
        highlights:
          - {text: outer, priority: 3, highlights: [{text: inner, priority: 1}]}
      - {name: Loom, priority: 1}
    awards:
      priority: 2
      entries: {zh: [{bullet: 奖, priority: 1}], en: [{bullet: prize}]}
)";

/// The source of what goes, in order: "2 entry: {…}".
Strings parts(const Cv& cv, int limit, const std::vector<locale::Language>& languages = {language("en")}) {
    Strings said;
    for (const Spare& part : spare_parts(cv.resume, languages, limit)) {
        const Position place = position_of(cv.diagnostics.file(part.span.file).text, part.span.begin);
        said.push_back(fmt::format("{} at {}", part.priority, place.line));
    }
    return said;
}

TEST(SpareParts, GoTheLowestPriorityFirstAndTheLastFirst) {
    const Cv cv{std::string{kText}};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    EXPECT_THAT(parts(cv, 10), ElementsAre("1 at 11", "1 at 10", "2 at 12", "2 at 7", "2 at 5", "3 at 10"));
    EXPECT_THAT(parts(cv, 2), ElementsAre("1 at 11", "1 at 10"));
    EXPECT_THAT(parts(cv, 1), IsEmpty());
}

TEST(SpareParts, AreThoseOfTheLanguage) {
    const Cv cv{std::string{kText}};
    EXPECT_THAT(parts(cv, 2, {language("zh")}), ElementsAre("1 at 14", "1 at 11", "1 at 10"));
}

// Two languages side by side

constexpr std::string_view kBeside = R"(languages: [zh, en]
cv:
  sections:
    projects:
      zh: [{name: 一, priority: 1}, {name: 二, highlights: [甲, {text: 乙, priority: 3}]}, {name: 三}]
      en: [{name: one}, {name: two, highlights: [a, b]}, {name: three, priority: 2}]
    awards:
      zh: [{name: 奖, priority: 4}]
      en: [{name: prize}, {name: second prize, priority: 4}]
    talks:
      - {name: {zh: 讲, en: talk}, priority: 5}
)";

TEST(SpareParts, OfTwoLanguagesGoTogetherWhereTheyStandAtOnePlace) {
    const Cv cv{std::string{kBeside}};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    const std::vector<locale::Language> both{language("zh"), language("en")};
    EXPECT_THAT(parts(cv, 10, both), ElementsAre("1 at 5", "2 at 6", "3 at 5", "4 at 9", "4 at 8", "5 at 11"));
    const auto names = [](const Resume& resume, std::size_t section, std::string_view tag) {
        Strings found;
        for (const Entry& entry : *resume.sections[section].entries.pick(language(tag)))
            found.push_back(said(entry.name));
        return found;
    };
    const auto all = spare_parts(cv.resume, both, 10);
    const Resume rest = without(cv.resume, std::span{all}.first(3));
    EXPECT_THAT(names(rest, 0, "zh"), ElementsAre("二"));
    EXPECT_THAT(names(rest, 0, "en"), ElementsAre("two"));
    for (const std::string_view tag : {"zh", "en"})
        EXPECT_EQ(rest.sections[0].entries.pick(language(tag))->front().highlights.pick(language(tag))->size(), 1U);
    EXPECT_THAT(names(rest, 1, "en"), ElementsAre("prize", "second prize"));
    EXPECT_THAT(names(without(cv.resume, all), 1, "en"), ElementsAre("prize"));
}

TEST(Without, TakesOutThePartsAndNothingElse) {
    const Cv cv{std::string{kText}};
    const auto all = spare_parts(cv.resume, std::vector{language("en")}, 10);
    const Resume rest = without(cv.resume, all);
    ASSERT_EQ(rest.sections.size(), 1U);
    const std::vector<Entry>& left = *rest.sections[0].entries.pick(language("en"));
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(said(left[0].name), "Gauge");
    EXPECT_EQ(left[0].highlights.pick(language("en"))->size(), 0U);

    EXPECT_EQ(without(cv.resume, {}), cv.resume);
    const Resume first = without(cv.resume, std::span{all}.first(2));
    EXPECT_EQ(first.sections.size(), 2U);
    EXPECT_EQ(first.sections[0].entries.pick(language("en"))->size(), 2U);
}

TEST(ReadFit, SaysHowManyPagesAndWhatMayGo) {
    const Cv cv{"cv: {name: a}\npages: 2\nfit: {drop: below 4}\n"};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    EXPECT_EQ(cv.resume.fit.pages, 2);
    EXPECT_EQ(cv.resume.fit.drop_below, 4);
    EXPECT_EQ(Cv{"cv: {name: a}\n"}.resume.fit, Fit{});
    EXPECT_EQ(Cv{"cv: {name: a}\npages: null\nfit: null\n"}.resume.fit, Fit{});
}

TEST(ReadFit, EachMistakeIsOneComplaint) {
    const auto said = [](const std::string& line) { return complaints("cv: {name: a}\n" + line + "\n"); };
    EXPECT_EQ(said("pages: 0"), Strings{"2:8 error '0' expected a number from 1 to 100"});
    EXPECT_EQ(said("pages: 1.5"), Strings{"2:8 error '1.5' there are no parts of pages | write pages: 1"});
    EXPECT_EQ(said("fit: 1"), Strings{"2:6 error '1' fit must be a map, found text | write one 'key: value' a line"});
    for (const std::string wrong : {"3", "below 1", "below 11", "below three", "above 3"}) {
        EXPECT_EQ(
            said("fit: {drop: " + wrong + "}"),
            Strings{"2:13 error '" + wrong +
                    "' this does not say what may be left out | write drop: below 3, with a number from 2 to 10"});
    }
}

}  // namespace
}  // namespace quoin::resume
