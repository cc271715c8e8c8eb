#include "resume/tailor.h"

#include <gmock/gmock.h>

#include "resume_reading.h"

namespace quoin::resume {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kText = R"(
cv:
  sections:
    projects:
      - name: Radio
        tags: [hardware]
        highlights: [plain, {text: soldered, tags: [hardware]}, {text: coded, tags: [software]}]
      - {name: Loom, tags: [software, craft]}
      - {name: Kite, id: kite}
    skills: [{bullet: knots, tags: [craft]}, {bullet: C++}]
    talks: {tags: [software], entries: [On looms]}
)";

/// "projects: Radio (plain; coded), Kite" of each section, as a variant shows it; what it complains of comes last.
Strings shown(std::string_view variant) {
    Cv cv{fmt::format("variants: {{v: {{{}}}}}{}", variant, kText)};
    const Resume resume = tailored(cv.resume, cv.resume.variants.at(0), cv.diagnostics);
    Strings lines;
    for (const Section& section : resume.sections) {
        Strings names;
        for (const Entry& entry : *section.entries.pick(language("en"))) {
            names.push_back(said(entry.name) + said(entry.text));
            if (const auto* bullets = entry.highlights.pick(language("en")))
                names.back() += fmt::format(" ({})", listed(*bullets, "en"));
        }
        lines.push_back(fmt::format("{}: {}", section.id, fmt::join(names, ", ")));
    }
    for (const Diagnostic& diagnostic : cv.diagnostics.sorted()) lines.push_back("! " + diagnostic.message.text);
    return lines;
}

const std::string kProjects = "projects: Radio (plain; soldered; coded), Loom, Kite";

TEST(Tailored, AVariantThatAsksNothingShowsAll) {
    EXPECT_THAT(shown(""), ElementsAre(kProjects, "skills: knots, C++", "talks: On looms"));
}

TEST(Tailored, IncludeKeepsWhatIsNamedAndWhatHasNoTags) {
    EXPECT_THAT(shown("include: [software]"), ElementsAre("projects: Loom, Kite", "skills: C++", "talks: On looms"));
    EXPECT_THAT(shown("include: [hardware]"), ElementsAre("projects: Radio (plain; soldered), Kite", "skills: C++"));
    EXPECT_THAT(shown("include: []"), ElementsAre("projects: Kite", "skills: C++"));
}

TEST(Tailored, ExcludeTakesOutByTagByIdAndBySection) {
    EXPECT_THAT(shown("exclude: [hardware]"),
                ElementsAre("projects: Loom, Kite", "skills: knots, C++", "talks: On looms"));
    EXPECT_THAT(shown("exclude: [kite, talks]"),
                ElementsAre("projects: Radio (plain; soldered; coded), Loom", "skills: knots, C++"));
    EXPECT_THAT(shown("include: [software, craft], exclude: [software]"),
                ElementsAre("projects: Kite", "skills: knots, C++"));
}

TEST(Tailored, OrderPutsTheOthersAtItsStarOrAtTheEnd) {
    EXPECT_THAT(shown("order: [talks, skills]"), ElementsAre("talks: On looms", "skills: knots, C++", kProjects));
    EXPECT_THAT(shown("order: ['*', projects]"), ElementsAre("skills: knots, C++", "talks: On looms", kProjects));
}

TEST(Tailored, NamesThatNothingHasAreReported) {
    EXPECT_THAT(shown("include: [softwar], exclude: [kit], order: [talk]"),
                ElementsAre("projects: Kite", "skills: C++", "! no part has the tag or id 'softwar'",
                            "! no part has the tag or id 'kit'", "! no section is called 'talk'"));
}

TEST(Tailored, PagesAndLayoutAreTheVariants) {
    Cv cv{"pages: 2\nlayout: campus\nvariants: {v: {pages: 1, layout: jake, fit: {drop: below 3}}, w: {}}\ncv: {}\n"};
    const Resume changed = tailored(cv.resume, cv.resume.variants.at(0), cv.diagnostics);
    EXPECT_EQ(changed.fit.pages, 1);
    EXPECT_EQ(changed.fit.drop_below, 3);
    EXPECT_EQ(changed.layout, "jake");
    const Resume same = tailored(cv.resume, cv.resume.variants.at(1), cv.diagnostics);
    EXPECT_EQ(same.fit.pages, 2);
    EXPECT_EQ(same.layout, "campus");
}

TEST(ReadVariants, ReportsEveryMistakeAtItsPlace) {
    EXPECT_THAT(
        complaints("variants:\n  all: {}\n  a/b: {}\n  v: {inclde: [x], pages: 0, lang: klingon-x}\n  w: [x]\n"
                   "cv: {}\n"),
        ElementsAre(
            "2:3 error 'all' 'all' cannot name a variant: files are named after it | write one word, such as industry",
            "3:3 error 'a/b' 'a/b' cannot name a variant: files are named after it | write one word, such as industry",
            testing::StartsWith("4:7 error 'inclde' unknown key 'inclde' in a variant"),
            testing::StartsWith("4:27 error '0'"), testing::StartsWith("4:36 error 'klingon-x'"),
            testing::StartsWith("5:6 error '[x]'")));
}

}  // namespace
}  // namespace quoin::resume
