#include "import/understand.h"

#include <gtest/gtest.h>

#include <string>

#include "import/contacts.h"
#include "import/owner.h"
#include "import/page.h"
#include "yaml/write.h"

namespace quoin::import {
namespace {

/// The CV that a page becomes, as YAML.
std::string cv(const std::string& page) {
    Diagnostics diagnostics;
    const std::uint32_t file = diagnostics.add_file({"page.md", page});
    const yaml::Node node = understand(read_page(file, {}, diagnostics), file, diagnostics);
    return node.is_null() ? "" : yaml::write(*node.find("cv"));
}

Words words(std::string text) {
    const auto size = static_cast<std::uint32_t>(text.size());
    return {std::move(text), {0, 0, size}, {{0, 0}}};
}

TEST(Understand, TakesTheFirstHeadingForTheName) {
    EXPECT_EQ(cv("# Lin Xia\n\n## Summary\n\nx\n"), "name: Lin Xia\nsections:\n  summary:\n    - x\n");
}

TEST(Understand, SaysHowItGuessedTheName) {
    EXPECT_EQ(cv("## Summary\n\nI am Lin Xia. I row.\n"),
              "# guessed: the page begins with \"I am Lin Xia\" or the like\nname: Lin Xia\nsections:\n  summary:\n"
              "    - I am Lin Xia. I row.\n");
    const std::string of_author =
        cv("## Publications\n\n**Lin Xia**, A Bo, On the one river, Rivers, 2020.\n\n"
           "A Bo, **Lin Xia**, On the other river, Rivers, 2021.\n");
    EXPECT_EQ(of_author.substr(0, of_author.find("sections:")),
              "# guessed: the page does not say whose it is; this name is bold among authors\nname: Lin Xia\n");
}

TEST(Understand, NamesNobodyWithoutEvidence) {
    EXPECT_EQ(cv("## Education\n\n- nothing\n"), "sections:\n  education:\n    - bullet: nothing\n");
}

TEST(Understand, TakesListsOfContactsWithTheirLabel) {
    EXPECT_EQ(cv("# Lin Xia\n\n## Profile\n\nI row.\n\n**More**:\n\n- [GitHub](https://github.com/lin-example)\n"
                 "- a@example.com | b@example.org\n"),
              "name: Lin Xia\nemail:\n  - a@example.com\n  - b@example.org\nsocial_networks:\n"
              "  - network: GitHub\n    username: lin-example\nsections:\n  profile:\n    - I row.\n");
}

TEST(Understand, LeavesLinksInSentencesWhereTheyAre) {
    EXPECT_EQ(cv("# Lin Xia\n\nI am a reader at the [Lab](https://lab.example.org).\n"),
              "name: Lin Xia\nsections:\n  profile:\n"
              "    - I am a reader at the [Lab](https://lab.example.org).\n");
}

TEST(Understand, MakesRolesOfDatedLinesBelowAnEmployer) {
    EXPECT_EQ(cv("# Lin Xia\n\n## Experience\n\n- **Acme Inc.**, Engineer, 2019 - 2023\n\n  Crane Team, Lead, Tern, "
                 "2021~2023\n"
                 "  - a\n\n  Intern, 2019~2021\n  - b\n"),
              "name: Lin Xia\nsections:\n  experience:\n    - company: Acme Inc.\n      position: Engineer\n"
              "      start_date: 2019\n      end_date: 2023\n      roles:\n        - position: Lead\n          team: "
              "Crane Team\n"
              "          location: Tern\n          start_date: 2021\n          end_date: 2023\n          highlights:\n"
              "            - a\n        - position: Intern\n          start_date: 2019\n          end_date: 2021\n"
              "          highlights:\n            - b\n");
}

TEST(Understand, PartsAuthorsTitleVenueDateAndNote) {
    EXPECT_EQ(cv("# Lin Xia\n\n## Publications\n\n**Lin Xia**, A. Bo, and C. De: SILT, a framework, Rivers, Mud, May "
                 "2020. **[R]**\n\n"
                 "**Lin Xia**, A. Bo, SILT: a framework of mud, Rivers, Mud, May 2020. **[R]**\n"),
              "name: Lin Xia\nsections:\n  # guessed: where the authors, the title and the venue of each begin\n  "
              "publications:\n"
              "    - title: \"and C. De: SILT, a framework\"\n      authors:\n        - Lin Xia\n        - A. Bo\n"
              "      journal: Rivers, Mud\n      date: 2020-05\n      note: \"[R]\"\n"
              "    - title: \"SILT: a framework of mud\"\n      authors:\n        - Lin Xia\n        - A. Bo\n"
              "      journal: Rivers, Mud\n      date: 2020-05\n      note: \"[R]\"\n");
}

TEST(Understand, PutsDatesInFrontIntoTheirField) {
    EXPECT_EQ(
        cv("# Lin Xia\n\n## News\n\n- **[Feb. 2024]** x\n- 2023: z\n"),
        "name: Lin Xia\nsections:\n  news:\n    - name: x\n      date: 2024-02\n    - name: z\n      date: 2023\n");
}

TEST(Understand, KeepsTitlesThatTheCatalogueHasNot) {
    EXPECT_EQ(cv("# Lin Xia\n\n## Honors & Awards:\n\n- x\n\n## Opening:\n\nz\n"),
              "name: Lin Xia\nsections:\n  awards:\n    title: Honors & Awards\n    entries:\n      - bullet: x\n"
              "  Opening:\n    - z\n");
}

TEST(Contacts, KnowsProfilesByTheirAddress) {
    const auto profile = [](const std::string& url) {
        const yaml::Node node = read_profile(url, {}, {});
        return node.is_null() ? "" : node.entries[0].second.text + " " + node.entries[1].second.text;
    };
    EXPECT_EQ(profile("https://github.com/lin/"), "GitHub lin");
    EXPECT_EQ(profile("https://github.com/lin/project"), "");
    EXPECT_EQ(profile("https://cn.linkedin.com/in/lin"), "LinkedIn lin");
    EXPECT_EQ(profile("http://scholar.google.co.uk/citations?hl=en&user=AB_c&x=1"), "Google Scholar AB_c");
    EXPECT_EQ(profile("https://orcid.org/0000-0000-0000-0000"), "ORCID 0000-0000-0000-0000");
    EXPECT_EQ(profile("https://example.com/lin"), "");
}

TEST(Contacts, ReadsALineOfNothingElse) {
    const Contacts found =
        read_contacts(words("邮箱：a [at] example [dot] com | Tel: +86 10 5550 0100 | [me](https://me.example.com)"),
                      ContactLine::with_links);
    ASSERT_EQ(found.emails.size(), 1U);
    EXPECT_EQ(found.emails[0].text, "a@example.com");
    ASSERT_EQ(found.phones.size(), 1U);
    EXPECT_EQ(found.phones[0].text, "+86 10 5550 0100");
    EXPECT_EQ(found.customs.size(), 1U);
    EXPECT_EQ(read_contacts(words("Write to a@example.com or call"), ContactLine::pure).size(), 0U);
}

TEST(Owner, TellsNamesFromOtherWords) {
    for (const char* const name : {"Lin Xia", "J. M. van der Berg", "林夏", "Ana O'Neill", "Lin Xia (林夏)"})
        EXPECT_TRUE(is_name(name)) << name;
    for (const char* const other : {"About me", "Education", "Lin", "Reader in Mud", "2021", "Hello World!"})
        EXPECT_FALSE(is_name(other)) << other;
}

TEST(Owner, ReadsNamesInSentences) {
    const auto name = [](const std::string& text) {
        const auto found = name_in_sentence(words(text));
        return found ? found->text : "";
    };
    EXPECT_EQ(name("Hi, I'm Lin, a sailor"), "Lin");
    EXPECT_EQ(name("I am Lin Xia. I row."), "Lin Xia");
    EXPECT_EQ(name("I am currently a reader"), "");
    EXPECT_EQ(name("你好，我是林夏，"), "林夏");
    EXPECT_EQ(name("Profile"), "");
}

}  // namespace
}  // namespace quoin::import
