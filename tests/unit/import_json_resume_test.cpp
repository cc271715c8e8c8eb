#include "import/json_resume.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "import/format.h"
#include "import/read.h"
#include "resume/read.h"
#include "yaml/write.h"

namespace quoin::import {
namespace {

/// A file that was read, and what was said of it.
struct Imported {
    Diagnostics diagnostics;
    Cv cv;

    explicit Imported(std::string text, const ReadBeside& read_beside = {}) {
        const std::uint32_t file = diagnostics.add_file({"cv.json", std::move(text)});
        cv = read(file, {{}, read_beside}, diagnostics);
        (void)resume::read(cv.node, diagnostics);
    }
    std::string yaml() const { return yaml::write(cv.node); }
    /// "warning 'what is marked' message" for each complaint.
    std::string complaints() const {
        std::string lines;
        for (const Diagnostic& diagnostic : diagnostics.sorted()) {
            const Span span = diagnostic.span;
            lines += fmt::format("{} '{}' {}\n", diagnostic.severity == Severity::error ? "error" : "warning",
                                 diagnostics.file(0).text.substr(span.begin, span.end - span.begin),
                                 diagnostic.message.text);
        }
        return lines;
    }
};

/// The YAML of a file that nobody complains of.
std::string fine(const std::string& json) {
    const Imported imported{json};
    EXPECT_EQ(imported.complaints(), "");
    return imported.yaml();
}

TEST(JsonResume, IsToldFromOurOwnFiles) {
    const auto format = [](const std::string& text) { return name_of(Imported{text}.cv.format); };
    EXPECT_EQ(format(R"({"languages": [{"language": "English"}]})"), "jsonresume");
    EXPECT_EQ(format(R"({"meta": {}})"), "jsonresume");
    EXPECT_EQ(format(R"({"$schema": "x"})"), "jsonresume");
    EXPECT_EQ(format(R"({"work": null})"), "jsonresume");
    EXPECT_EQ(format("\xef\xbb\xbf{\n\t\"basics\": {}\n}"), "jsonresume");
    EXPECT_EQ(format("basics:\n  name: Ola\n"), "jsonresume");
    EXPECT_EQ(format("languages: [zh, en]\ncv: {name: Ola}\n"), "quoin");
    EXPECT_EQ(format("languages: [zh, en]\n"), "quoin");
}

TEST(JsonResume, AJobIsAnExperience) {
    EXPECT_EQ(
        fine(
            R"({"work": [{"name": "Cooperage", "position": "Cooper", "location": "Bergen", "url": "https://example.com",
        "startDate": "2020-01", "description": "Barrels.", "summary": "Oak.", "highlights": ["One", "Two\n- below"]}]})"),
        R"(cv:
  sections:
    experience:
      - company: Cooperage
        position: Cooper
        location: Bergen
        start_date: 2020-01
        url: https://example.com
        summary: |-
          Barrels.

          Oak.
        highlights:
          - One
          - text: Two
            highlights:
              - below
)");
}

TEST(JsonResume, OlderNamesOfKeysAreRead) {
    EXPECT_EQ(fine(R"({"basics": {"name": "Ola", "website": "https://ola.example.com"},
        "work": [{"company": "Cooperage", "position": "Cooper", "website": "https://example.com", "startDate": "2020", "endDate": "Present"}],
        "education": [{"institution": "School", "studyType": "B.Sc.", "gpa": "3.9", "endDate": ""}]})"),
              R"(cv:
  name: Ola
  website: https://ola.example.com
  sections:
    experience:
      - company: Cooperage
        position: Cooper
        start_date: 2020
        end_date: present
        url: https://example.com
    education:
      - institution: School
        area: ""
        degree: B.Sc.
        gpa: "3.9"
)");
}

TEST(JsonResume, AChineseFileSaysWhoAndWhatItWants) {
    EXPECT_EQ(fine(R"({"basics": {"name": "李木", "gender": "女", "hukou": "苏州"}, "expected": {"salary": "面议"},
        "internship": [{"company": "木作工坊", "position": "实习生", "startDate": "2021-07", "endDate": "至今"}],
        "education": [{"institution": "江南大学", "area": "家具设计", "lab": "木工实验室", "courses": ["力学", "材料"]}],
        "skills": [{"name": "工具", "items": [{"skill": "刨", "level": "熟练"}, {"skill": "锯"}]}]})"),
              R"(# guessed from the texts
languages:
  - zh
cv:
  name: 李木
  facts:
    - 性别：女
    - 户口：苏州
    - 期望薪资：面议
  sections:
    internships:
      - company: 木作工坊
        position: 实习生
        start_date: 2021-07
        end_date: present
    education:
      - institution: 江南大学
        area: 家具设计
        highlights:
          - 主修课程：力学、材料
          - 实验室：木工实验室
    skills:
      - label: 工具
        details: 刨（熟练）、锯
)");
}

TEST(JsonResume, SkillsSayHowWellAndBareNamesStandInALine) {
    EXPECT_EQ(
        fine(
            R"({"skills": [{"name": "Oak", "level": "Master", "keywords": ["sawing", "planing"]}, {"name": "Ash", "level": "4/5",
        "keywords": ["bending"]}, {"name": "Elm", "level": "Beginner"}, {"name": "Fir", "level": "90%"}], "interests": [{"name": "Music"}, {"name": "Skiing"}]})"),
        R"(cv:
  sections:
    skills:
      - label: Oak (Master)
        details: sawing, planing
      - label: Ash
        details: bending
        level: 4/5
      - label: Elm
        details: Beginner
      - label: Fir
        details: 90%
    interests:
      - Music, Skiing
)");
}

TEST(JsonResume, ProfilesKeepOnlyTheAddressesThatNobodyKnows) {
    EXPECT_EQ(fine(R"({"basics": {"profiles": [
        {"network": "GitHub", "username": "ola-example", "url": "http://github.com/ola-example/"},
        {"network": "LinkedIn", "url": "https://www.linkedin.com/in/ola-example"},
        {"network": "Barrel Club", "username": "ola", "url": "https://club.example.org/ola"},
        {"network": "My shop", "url": "https://shop.example.org"},
        {"network": "Twitter", "username": "ola", "url": ""}]}})"),
              R"(cv:
  social_networks:
    - network: GitHub
      username: ola-example
    - network: LinkedIn
      username: ola-example
    - network: Barrel Club
      username: ola
      url: https://club.example.org/ola
    - network: Twitter
      username: ola
  custom_connections:
    - placeholder: My shop
      url: https://shop.example.org
)");
}

TEST(JsonResume, APhotoIsAFileBesideIt) {
    const ReadBeside beside = [](const std::string& name) -> Result<std::string> {
        if (name == "ola.png") return std::string{"…"};
        return failure("no such file");
    };
    const std::string json = R"({"basics": {"image": "ola.png"}})";
    EXPECT_EQ((Imported{json, beside}.yaml()), "cv:\n  photo: ola.png\n");
    EXPECT_EQ((Imported{R"({"basics": {"picture": "gone.png"}})", beside}.complaints()),
              "warning '\"gone.png\"' the photo is left out: there is no 'gone.png' beside this file\n");
    EXPECT_EQ((Imported{R"({"basics": {"image": "https://example.com/a.png"}})", beside}.complaints()),
              "warning '\"https://example.com/a.png\"' the photo is left out: nothing is fetched\n");
}

TEST(JsonResume, NothingIsDroppedSilently) {
    const Imported imported{
        R"({"basics": {"name": "Ola", "shoe": "44"}, "work": [{"name": "A", "position": "B", "boss": "C",
        "url": "none"}], "shelf": {"a": 1}, "x-mine": {"b": 2}, "motto": "Measure twice", "tools": [{"name": "Saw"}]})"};
    EXPECT_EQ(imported.complaints(), R"(warning '"shoe"' 'shoe' of basics has no place in a CV of ours and is left out
warning '"boss"' 'boss' of a job has no place in a CV of ours and is left out
warning '"none"' 'none' is no web address; it is left out
warning '"shelf"' 'shelf' is no key of JSON Resume and is left out
)");
    EXPECT_EQ(imported.yaml(), R"(cv:
  name: Ola
  sections:
    experience:
      - company: A
        position: B
    # 'motto' is no key of JSON Resume: is this what it meant?
    Motto:
      - Measure twice
    # 'tools' is no key of JSON Resume: is this what it meant?
    Tools:
      - name: Saw
)");
}

TEST(JsonResume, WhatItsSchemaRefusesIsAnErrorInItsPlace) {
    EXPECT_EQ(Imported{R"({"basics": {"name": null, "phone": 5}, "work": [{"highlights": "x", "startDate": "soon"}]})"}
                  .complaints(),
              R"(error 'null' 'name' of JSON Resume is a text, found nothing
error '5' 'phone' of JSON Resume is a text, found 5
error '"x"' 'highlights' of JSON Resume is a list, found text
error '"soon"' 'soon' is no date
)");
}

TEST(JsonResume, EndsThatAreMissingAreWarnings) {
    EXPECT_EQ(
        Imported{R"({"work": [{"name": "A", "position": "B", "startDate": "2020.05", "endDate": null}]})"}.complaints(),
        R"(warning '"2020.05"' '2020.05' is no date for other tools of JSON Resume
warning 'null' JSON Resume knows no null for 'endDate'; it is read as 'goes on'
)");
}

TEST(JsonResume, WrittenAsYamlItsNumbersAreTexts) {
    EXPECT_EQ(fine("education:\n- institution: School\n  score: 3.8\n  startDate: 2020\n  endDate: 2021\n"), R"(cv:
  sections:
    education:
      - institution: School
        area: ""
        gpa: 3.8
        start_date: 2020
        end_date: 2021
)");
}

TEST(JsonResume, PlacesPointIntoTheFile) {
    const Imported imported{
        R"x({"work": [{"name": "A", "position": "B", "summary": "Caf\u00e9 [bad](javascript:x)"}]})x"};
    EXPECT_EQ(imported.complaints(), "warning 'bad' a link cannot lead to 'javascript:'\n");
}

TEST(JsonResume, SaysWhatTheFileSaysOfItself) {
    EXPECT_EQ(fine(R"({"basics": {"name": "Ola"}, "meta": {"version": "v1.0.0", "theme": "plain", "language": "de"}})"),
              R"(languages:
  - de
# from a JSON Resume; version: v1.0.0; theme: plain
cv:
  name: Ola
)");
}

}  // namespace
}  // namespace quoin::import
