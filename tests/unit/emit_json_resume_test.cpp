#include "emit/json_resume.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "resume/read.h"
#include "yaml/parse.h"

namespace quoin::emit {
namespace {

using nlohmann::json;

/// A CV that was exported, and what was said of it.
struct Exported {
    Diagnostics diagnostics;
    json root;

    explicit Exported(std::string text, std::string_view tag = "en") {
        const std::uint32_t file = diagnostics.add_file({"cv.yaml", std::move(text)});
        const resume::Resume cv = resume::read(yaml::parse(file, diagnostics), diagnostics);
        EXPECT_FALSE(diagnostics.has_errors());
        root = json::parse(write_json_resume(cv, locale::Language::parse(tag).value(), diagnostics));
    }
    std::vector<std::string> complaints() const {
        std::vector<std::string> lines;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) lines.push_back(diagnostic.message.text);
        return lines;
    }
};

json first(const std::string& section, const std::string& entry, const std::string& list) {
    const Exported exported{"cv:\n  sections:\n    " + section + ":\n      - " + entry + "\n"};
    return exported.root.contains(list) ? exported.root[list][0] : json{};
}

TEST(EmitJsonResume, HasALanguageAndTheVersionOfItsForm) {
    const Exported exported{"languages: [zh, en]\ncv: {name: {zh: 李木, en: Mu Li}}\n", "zh"};
    EXPECT_EQ(exported.root["basics"], (json{{"name", "李木"}}));
    EXPECT_EQ(exported.root["meta"], (json{{"language", "zh"}, {"version", "v1.2.1"}}));
    EXPECT_EQ(exported.complaints(), std::vector<std::string>{"a JSON Resume has one language: this one has 'zh'"});
}

TEST(EmitJsonResume, DatesAreIsoOrWords) {
    const auto job = [](const std::string& dates) {
        json item = first("experience", "{company: A, position: B, " + dates + "}", "work");
        item.erase("name");
        item.erase("position");
        return item;
    };
    EXPECT_EQ(job("start_date: 3. März 2020, end_date: 2021年9月"),
              (json{{"startDate", "2020-03-03"}, {"endDate", "2021-09"}}));
    EXPECT_EQ(job("start_date: 2020, end_date: present"), (json{{"startDate", "2020"}}));
    EXPECT_EQ(job("date: 2020-05"), (json{{"startDate", "2020-05"}, {"endDate", "2020-05"}}));
    EXPECT_EQ(job("date: Spring 2020"), (json{{"date", "Spring 2020"}}));
    EXPECT_EQ(job("date: until 2020"), (json{{"date", "until 2020"}}));
    EXPECT_EQ(job("date: every summer"), (json{{"date", "every summer"}}));
}

TEST(EmitJsonResume, EachTypeHasAHome) {
    EXPECT_EQ(first("awards", "{name: Oar, role: Club, date: 2011}", "awards"),
              (json{{"title", "Oar"}, {"awarder", "Club"}, {"date", "2011"}}));
    EXPECT_EQ(first("certificates", "{name: Radio, role: Coast Guard, url: example.com}", "certificates"),
              (json{{"name", "Radio"}, {"issuer", "Coast Guard"}, {"url", "https://example.com"}}));
    EXPECT_EQ(first("skills", "{label: C++, details: 'a (b, c), d', level: 4/5}", "skills"),
              (json{{"name", "C++"}, {"keywords", {"a (b, c)", "d"}}, {"level", "4/5"}}));
    EXPECT_EQ(first("languages", "{label: German, details: fluent}", "languages"),
              (json{{"language", "German"}, {"fluency", "fluent"}}));
    EXPECT_EQ(first("projects", "{name: Clock, role: maker, summary: Ticks.}", "projects"),
              (json{{"name", "Clock"}, {"roles", {"maker"}}, {"description", "Ticks."}}));
    EXPECT_EQ(first("publications", "{title: T, authors: [A B], journal: J, date: 2012-03}", "publications"),
              (json{{"name", "T"}, {"authors", {"A B"}}, {"publisher", "J"}, {"releaseDate", "2012-03"}}));
    EXPECT_EQ(first("talks", "{name: Talk, date: 2012}", "projects"),
              (json{{"name", "Talk"}, {"startDate", "2012"}, {"endDate", "2012"}, {"section", "talks"}}));
}

TEST(EmitJsonResume, ParagraphsOfASummaryStandApart) {
    const Exported exported{"cv:\n  sections:\n    profile: [one **two**, three]\n"};
    EXPECT_EQ(exported.root["basics"]["summary"], "one **two**\n\nthree");
    EXPECT_EQ(exported.root["meta"]["sections"], json::array({"profile"}));
}

TEST(EmitJsonResume, FurtherAddressesStandAmongTheProfiles) {
    const Exported exported{
        "cv:\n  email: [a@example.com, b@example.com]\n  social_networks: [{network: GitHub, username: c}]\n"};
    EXPECT_EQ(exported.root["basics"]["email"], "a@example.com");
    EXPECT_EQ(exported.root["basics"]["profiles"],
              (json::array({{{"network", "GitHub"}, {"username", "c"}, {"url", "https://github.com/c"}},
                            {{"network", "E-mail"}, {"username", "b@example.com"}, {"url", "mailto:b@example.com"}}})));
}

TEST(EmitJsonResume, RolesBecomeJobsAndBulletsLines) {
    const Exported exported{R"(cv:
  sections:
    experience:
      - company: House
        summary: Tall.
        roles:
          - {position: Keeper, team: Night, highlights: [{text: Kept, highlights: [lamps, oil]}]}
          - {position: Apprentice, tags: [early]}
)"};
    EXPECT_EQ(exported.root["work"], (json::array({{{"name", "House"},
                                                    {"position", "Keeper"},
                                                    {"department", "Night"},
                                                    {"summary", "Tall."},
                                                    {"highlights", {"Kept\n- lamps\n- oil"}}},
                                                   {{"name", "House"}, {"position", "Apprentice"}}})));
    EXPECT_EQ(exported.complaints(),
              (std::vector<std::string>{
                  "JSON Resume has no roles; each becomes a job of its own",
                  "JSON Resume has no 'department' in 'work': it is written, but other tools pass over it",
                  "JSON Resume has no bullets below bullets; they become lines of one text",
                  "JSON Resume has no ids, tags and priorities; they are left out"}));
}

}  // namespace
}  // namespace quoin::emit
