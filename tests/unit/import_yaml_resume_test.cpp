#include <gmock/gmock.h>

#include <chrono>

#include "base/strings.h"
#include "import/javascript_date.h"
#include "import/markdown_list.h"
#include "import/read.h"
#include "import/yaml_resume_words.h"
#include "locale/display_name.h"
#include "yaml/make.h"
#include "yaml/write.h"
#include "yaml_flow.h"

namespace quoin::import {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

locale::Language language(std::string_view tag) { return locale::Language::parse(tag).value(); }

/// The CV that a file with these parts of `content` becomes.
std::string imported(const std::string& content, const std::string& rest = "") {
    Diagnostics diagnostics;
    const std::string text = "content:\n  basics: {name: Ada Moor}\n  education: []\n" + content + rest;
    const Cv cv = read(diagnostics.add_file({"resume.yml", text}), {}, diagnostics);
    EXPECT_EQ(cv.format, Format::yaml_resume);
    for (const Diagnostic& diagnostic : diagnostics.list()) ADD_FAILURE() << diagnostic.message.text;
    return yaml::write(cv.node);
}

std::string field(std::string_view text) {
    const FieldText read = read_field_text(yaml::make_text(std::string{text}, {}));
    yaml::Node list = yaml::make_list({});
    list.items = read.paragraphs;
    std::string flow = quoin::flow(list);
    list.items = read.bullets;
    return flow + " " + quoin::flow(list);
}

TEST(FieldText, ReadsParagraphsAndListsInsideLists) {
    EXPECT_EQ(field("one\ntwo\n\nthree\n"), "[one two, three] []");
    EXPECT_EQ(field("- a\n- b\n  more\n- c"), "[] [a, b more, c]");
    EXPECT_EQ(field("1. a\n   - b\n     1) c\n   - d\n2. e"),
              "[] [{text: a, highlights: [{text: b, highlights: [c]}, d]}, e]");
    EXPECT_EQ(field("before\n- a\n\n  of a\n\nafter"), "[before, after] [a\n\nof a]");
    EXPECT_EQ(field("-no list\n2020 was good"), "[-no list 2020 was good] []");
}

TEST(FieldText, HoldsNoMoreLevelsThanItsLimit) {
    std::string text;
    for (int level = 0; level < 200; ++level) text += std::string(static_cast<std::size_t>(2 * level), ' ') + "- x\n";
    const std::string read = field(text);
    EXPECT_EQ(std::count(read.begin(), read.end(), '{'), kDeepestBullet - 1);
    EXPECT_EQ(std::count(read.begin(), read.end(), 'x'), 200 + (kDeepestBullet - 1));  // and in "text"
}

TEST(FieldText, ReadsLongTextsInLinearTime) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += i % 2 == 0 ? "- _a_ **b**\n" : "  - [c](https://example.com)\n";
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(read_field_text(yaml::make_text(text, {})).bullets.size(), 50'000U);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{5});
}

TEST(FieldText, WritesTheMarkupOfMarkdownAsOurs) {
    EXPECT_EQ(inline_of_markdown("__bold__ _it_ *it* snake_case 2^10 ~5"), "**bold** *it* *it* snake_case 2\\^10 \\~5");
    EXPECT_EQ(inline_of_markdown("[a_b_](https://example.com/_x_~y)"), "[a_b*](https://example.com/_x_~y)");
    EXPECT_EQ(inline_of_markdown("\\_ \\* `_a_`"), "_ \\* `_a_`");
    EXPECT_EQ(literal_markup("C* and a*b"), "C* and a*b");
    EXPECT_EQ(literal_markup("*Go* [x](y.z)"), "\\*Go\\* \\[x\\](y.z)");
}

TEST(JavascriptDate, ReadsWhatDateReads) {
    EXPECT_EQ(date_of_javascript("Sep 1, 2016"), "2016-09-01");
    EXPECT_EQ(date_of_javascript("Thu Sep 01 2016 08:00:00"), "2016-09-01");
    EXPECT_EQ(date_of_javascript("2016-09-01T08:00:00Z"), "2016-09-01");
    EXPECT_EQ(date_of_javascript("9/1/2016"), "2016-09-01");
    EXPECT_EQ(date_of_javascript("Dec 2017"), "2017-12");
    EXPECT_EQ(date_of_javascript("2017"), "2017");
    EXPECT_EQ(date_of_javascript("whenever"), "whenever");
}

TEST(DisplayName, NamesCountriesAndLanguagesInALanguage) {
    EXPECT_EQ(locale::country_in("United States", language("zh-Hans")), "美国");
    EXPECT_EQ(locale::country_in("Germany", language("de")), "Deutschland");
    EXPECT_EQ(locale::language_in("English", language("zh-Hant-TW")), "英文");
    EXPECT_EQ(locale::language_in("Chinese", language("ja")), "中国語");
    EXPECT_EQ(locale::language_in("Klingons", language("ja")), std::nullopt);
    EXPECT_EQ(locale::country_in("Germany", language("en")), std::nullopt);
}

TEST(YamlResume, WritesWorkWithItsListAndKeywords) {
    EXPECT_THAT(imported("  work:\n"
                         "    - name: Salt *Works*\n"
                         "      position: Clerk\n"
                         "      startDate: Dec 1, 2022\n"
                         "      endDate:\n"
                         "      url: https://salt.example.com\n"
                         "      summary: |\n"
                         "        Kept the books.\n"
                         "        - of _salt_\n"
                         "          - and wind\n"
                         "      keywords: [Ink, Paper]\n"),
                HasSubstr("    experience:\n"
                          "      - company: Salt \\*Works\\*\n"
                          "        position: Clerk\n"
                          "        url: https://salt.example.com\n"
                          "        start_date: 2022-12-01\n"
                          "        end_date: present\n"
                          "        summary: Kept the books.\n"
                          "        highlights:\n"
                          "          - text: of *salt*\n"
                          "            highlights:\n"
                          "              - and wind\n"
                          "          - \"Keywords: Ink, Paper\"\n"));
}

TEST(YamlResume, WritesWordsOfItsListsInTheLanguageOfTheCv) {
    const std::string cv = imported(
        "  skills: [{name: Go, level: Expert, keywords: [goroutine, 接口]}]\n"
        "  languages: [{language: English, fluency: Full Professional Proficiency}]\n"
        "  location: {city: 杭州, region: 浙江, country: China}\n",
        "locale: {language: zh-hans}\n");
    EXPECT_THAT(cv, HasSubstr("languages:\n  - zh-Hans\n"));
    EXPECT_THAT(cv, HasSubstr("location: 中国 浙江 杭州\n"));
    EXPECT_THAT(cv, HasSubstr("- label: Go\n        details: 专家 · goroutine、接口\n"));
    EXPECT_THAT(cv, HasSubstr("- label: 英语\n        details: 完全专业水平\n"));
    for (const std::string_view tag : {"zh-hant-hk", "es", "fr", "no", "nl", "ja", "de", "id", "pt-br"})
        EXPECT_NE(yaml_resume::word_in("Doctor", language(tag)), "") << tag;
    EXPECT_EQ(yaml_resume::word_in("Doctor", language("no")), "Doktorgrad");
    EXPECT_EQ(yaml_resume::word_in("Doctor", language("pt-BR")), "Doutorado");
    EXPECT_EQ(yaml_resume::word_in("Doctor", language("en")), "Doctor");
}

TEST(YamlResume, TakesOrderTitlesAndLookFromTheLayoutForLatex) {
    const std::string cv =
        imported("  interests: [{name: Sailing}]\n  awards: [{title: Cup, awarder: Salt Club, date: Oct 2016}]\n",
                 "layouts:\n"
                 "  - {engine: html, template: calm}\n"
                 "  - engine: latex\n"
                 "    template: moderncv-classic\n"
                 "    page: {paperSize: letter, margins: {top: 2cm}, showPageNumbers: true}\n"
                 "    typography: {fontSize: 11pt, lineSpacing: tight}\n"
                 "    sections: {order: [interests, awards], aliases: {interests: Off duty}}\n");
    EXPECT_THAT(cv, HasSubstr("  sections:\n"
                              "    interests:\n"
                              "      title: Off duty\n"
                              "      entries:\n"
                              "        - bullet: Sailing\n"
                              "    awards:\n"
                              "      - name: Cup\n"
                              "        role: Salt Club\n"
                              "        date: 2016-10\n"
                              "layout: moderncv\n"
                              "design:\n"
                              "  page:\n"
                              "    size: us-letter\n"
                              "    top_margin: 2cm\n"
                              "    show_footer: true\n"
                              "  typography:\n"
                              "    font_size:\n"
                              "      body: 11pt\n"
                              "    line_spacing: 0.4em\n"));
}

TEST(YamlResume, MakesAConnectionOfAProfileWhoseAddressNobodyKnows) {
    EXPECT_THAT(imported("  profiles: [{network: Stack Overflow, username: ada}, {network: GitHub, username: ada}]\n"),
                HasSubstr("  social_networks:\n"
                          "    - network: GitHub\n"
                          "      username: ada\n"
                          "  custom_connections:\n"
                          "    # no address of Stack Overflow is known for this name\n"
                          "    - fontawesome_icon: link\n"
                          "      placeholder: \"Stack Overflow: ada\"\n"));
}

}  // namespace
}  // namespace quoin::import
