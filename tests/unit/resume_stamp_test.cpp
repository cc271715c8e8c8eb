#include "resume/stamp.h"

#include <gmock/gmock.h>

#include "base/strings.h"
#include "resume/fingerprint.h"
#include "resume/translated_texts.h"
#include "resume_reading.h"

namespace quoin::resume {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string bilingual(std::string_view sections) {
    return fmt::format("languages: [zh, en]\ncv:\n  name: {{zh: 林夏, en: Xia Lin}}\n  sections:\n{}", sections);
}

/// A section of entries, each "chinese/english".
std::string projects(const std::vector<std::pair<std::string, std::string>>& names) {
    std::string text = "    projects:\n";
    for (const auto& [chinese, english] : names)
        text +=
            fmt::format("      - name: {{zh: {}, en: {}}}\n        role: {{zh: 组长, en: Lead}}\n", chinese, english);
    return bilingual(text);
}

std::string stamp_of(const std::string& text) { return write_stamp(Cv{text}.resume); }

/// "'what is marked' message" of each complaint of `now` against the stamp of another time.
Strings drift(const std::string& stamp, const std::string& now) {
    Cv cv{now};
    const std::uint32_t file = cv.diagnostics.add_file({"cv.stamp", stamp});
    check_stamp(cv.resume, file, cv.diagnostics);
    Strings lines;
    for (const Diagnostic& diagnostic : cv.diagnostics.sorted())
        lines.push_back(fmt::format("'{}' {}", cv.source(diagnostic.span), diagnostic.message.text));
    return lines;
}

TEST(Fingerprint, IsTheBeginningOfSha256) {
    EXPECT_EQ(fingerprint("abc"), "ba7816bf8f01");
    EXPECT_EQ(fingerprint(""), "e3b0c44298fc");
}

TEST(TranslatedTexts, PairsListsThatEachLanguageHasForItself) {
    const Cv cv{bilingual("    summary:\n      zh: [一, 二]\n      en: [one, two]\n    interests: [{zh: 三}]\n")};
    Strings pairs;
    for (const TranslatedText& text : translated_texts(cv.resume))
        pairs.push_back(text.path + ": " + text.sides.at(0).words + "/" + text.sides.at(1).words);
    EXPECT_THAT(pairs, ElementsAre("cv.name: 林夏/Xia Lin", "cv.sections.summary.text: 一/one",
                                   "cv.sections.summary.text: 二/two"));
}

TEST(TranslatedTexts, GivesNothingForListsOfDifferentLengths) {
    const Cv cv{bilingual("    summary:\n      zh: [一, 二]\n      en: [one]\n")};
    EXPECT_EQ(translated_texts(cv.resume).size(), 1U);
}

TEST(Stamp, IsOneLineATextWithoutPositions) {
    const std::string stamp = stamp_of(bilingual("    my own: [{zh: 一, en: one}]\n"));
    EXPECT_THAT(split(stamp, '\n'),
                ElementsAre(HasSubstr("quoin stamp"),
                            "en:" + fingerprint("Xia Lin") + " zh:" + fingerprint("林夏") + " cv.name",
                            "en:" + fingerprint("one") + " zh:" + fingerprint("一") + " cv.sections.my own.text", ""));
}

TEST(Stamp, IsTheSameWhenEntriesMove) {
    EXPECT_EQ(stamp_of(projects({{"甲", "A"}, {"乙", "B"}})), stamp_of(projects({{"乙", "B"}, {"甲", "A"}})));
}

TEST(Stamp, OfATextWithoutTranslationsIsEmpty) { EXPECT_EQ(stamp_of("cv:\n  name: {zh: 林夏}\n"), ""); }

TEST(Drift, IsSilentWhileNothingChanges) {
    const std::string cv = projects({{"甲", "A"}, {"乙", "B"}});
    EXPECT_THAT(drift(stamp_of(cv), cv), IsEmpty());
    EXPECT_THAT(drift(stamp_of(cv), projects({{"乙", "B"}, {"甲", "A"}})), IsEmpty());
}

TEST(Drift, IsToldAtTheTextThatDidNotChange) {
    const std::string stamp = stamp_of(projects({{"甲", "A"}, {"乙", "B"}}));
    EXPECT_THAT(drift(stamp, projects({{"甲", "A"}, {"新", "B"}})),
                ElementsAre("'B' 'zh' changed since it was stamped, 'en' did not"));
    EXPECT_THAT(drift(stamp, projects({{"甲", "New"}, {"乙", "B"}})),
                ElementsAre("'甲' 'en' changed since it was stamped, 'zh' did not"));
}

TEST(Drift, FindsATextThatMoved) {
    const std::string stamp = stamp_of(projects({{"甲", "A"}, {"乙", "B"}, {"丙", "C"}}));
    EXPECT_THAT(drift(stamp, projects({{"丙", "C"}, {"丁", "D"}, {"新", "A"}, {"乙", "B"}})),
                ElementsAre("'A' 'zh' changed since it was stamped, 'en' did not"));
}

TEST(Drift, IsSilentOfWhatIsNewGoneOrChangedInEveryLanguage) {
    const std::string stamp = stamp_of(projects({{"甲", "A"}, {"乙", "B"}}));
    EXPECT_THAT(drift(stamp, projects({{"甲", "A"}})), IsEmpty());
    EXPECT_THAT(drift(stamp, projects({{"甲", "A"}, {"乙", "B"}, {"丙", "C"}})), IsEmpty());
    EXPECT_THAT(drift(stamp, projects({{"新", "New"}, {"乙", "B"}})), IsEmpty());
}

TEST(Drift, TakesALineOfTheStampOnce) {
    // The second has a Chinese name that the stamp knows, but the first is what was stamped.
    EXPECT_THAT(drift(stamp_of(projects({{"甲", "A"}})), projects({{"甲", "B"}, {"甲", "A"}})), IsEmpty());
}

TEST(Drift, NamesEveryLanguageThatChanged) {
    const auto cv = [](std::string_view map) { return fmt::format("cv:\n  name: {}\n", map); };
    const std::string stamp = stamp_of(cv("{zh: 林, en: Lin, ja: はやし}"));
    EXPECT_THAT(drift(stamp, cv("{zh: 夏, en: Lin, ja: なつ}")),
                ElementsAre("'Lin' 'zh' and 'ja' changed since it was stamped, 'en' did not"));
    EXPECT_THAT(drift(stamp, cv("{zh: 夏, en: Lin, ja: はやし}")),
                ElementsAre("'Lin' 'zh' changed since it was stamped, 'en' did not",
                            "'はやし' 'zh' changed since it was stamped, 'ja' did not"));
    EXPECT_THAT(drift(stamp, cv("{zh: 林, en: Lin, ja: はやし, ko: 림}")), IsEmpty());
    EXPECT_THAT(drift(stamp, cv("{zh: 林, en: Lin, ja: null}")), IsEmpty());
}

TEST(Drift, LooksAtWordsNotAtMarkup) {
    const std::string plain = bilingual("    summary: [{zh: 一二, en: one two}]\n");
    const std::string marked = bilingual("    summary: [{zh: '**一**二', en: one two}]\n");
    EXPECT_THAT(drift(stamp_of(plain), marked), IsEmpty());
}

TEST(Drift, ComplainsOfALineThatIsNoneOfAStamp) {
    const std::string cv = projects({{"甲", "A"}});
    EXPECT_THAT(drift(stamp_of(cv) + "# note\n\nen:0123 cv.name\n", cv),
                ElementsAre("'en:0123 cv.name' this is no line of a stamp"));
}

}  // namespace
}  // namespace quoin::resume
