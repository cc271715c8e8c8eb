#include <fstream>
#include <iterator>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/strings.h"
#include "emit/html.h"
#include "emit/page.h"
#include "emit/text.h"
#include "emit/tongues.h"
#include "emit_line.h"
#include "resume_reading.h"

namespace quoin::emit {

namespace {

using testing::HasSubstr;
using testing::Not;

Page page_of(const resume::Cv& cv, std::string_view tag) {
    Options options;
    options.catalog = resume::catalog(tag);
    return make_page(cv.resume, resume::language(tag), options);
}

std::string html_of(const Page& page) {
    Diagnostics diagnostics;
    std::string html = write_html(page, {}, diagnostics);
    EXPECT_TRUE(diagnostics.list().empty());
    return html.substr(html.find("<body>"));
}

constexpr const char* kJob = R"yaml(languages: [en, zh]
cv:
  name: {en: Xia Lin, zh: 林夏}
  email: xia@example.com
  social_networks: [{network: GitHub, username: lin-example}]
  sections:
    experience:
      - company: {en: North, zh: 北方}
        department: {en: Sea, zh: 海洋}
        position: {en: Pilot, zh: 引航员}
        start_date: 2024-05
        end_date: present
        location: {en: Bergen, zh: 卑尔根}
        highlights: [{text: {en: "one [two](https://example.com)", zh: 一}, highlights: [{en: three, zh: 三}]}]
    education:
      - {institution: {en: U, zh: 大学}, area: {en: Art, zh: 艺术}, degree: {en: BA, zh: 学士}, gpa: "3.9", date: 2020}
    publications:
      - {title: T, authors: [Xia Lin, Bo], journal: {en: J., zh: 学报}, doi: 10.5555/x, date: 2021}
    skills:
      - {label: {en: Languages, zh: 语言}, details: C++, level: 4/5}
)yaml";

TEST(WriteText, IsMadeForForms) {
    const resume::Cv cv{kJob};
    EXPECT_EQ(write_text(page_of(cv, "en")), R"(Xia Lin
xia@example.com
GitHub: lin-example (https://github.com/lin-example)

Experience
North, Sea | May 2024 – Present
Pilot | Bergen
- one two (https://example.com)
  - three

Education
U | 2020
BA, Art, GPA 3.9

Publications
T | 2021
Xia Lin, Bo
J. https://doi.org/10.5555/x

Skills
Languages: C++ (4/5)
)");
}

TEST(WriteText, SpeaksChinese) {
    const resume::Cv cv{kJob};
    EXPECT_EQ(write_text(page_of(cv, "zh-Hans")), R"(林夏
xia@example.com
GitHub：lin-example (https://github.com/lin-example)

工作经历
北方，海洋 | 2024.05 – 至今
引航员 | 卑尔根
- 一
  - 三

教育背景
大学 | 2020
艺术，学士，GPA 3.9

论文发表
T | 2021
Xia Lin, Bo
学报。https://doi.org/10.5555/x

专业技能
语言：C++（4/5）
)");
}

/// An example without the links inside its texts, which are written out between the words.
resume::Cv example(const std::string& name) {
    std::ifstream file{std::string{QUOIN_SOURCE_DIR} + "/examples/" + name + ".yaml"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::regex link{R"re(\[([^\]]*)\]\(https://[^)]*\))re"};
    return resume::Cv{std::regex_replace(text, link, "$1")};
}

class Examples : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(All, Examples,
                         testing::Values("campus", "manager", "minimal", "professor", "researcher", "student"));

TEST_P(Examples, ShowEveryWord) {
    const resume::Cv cv = example(GetParam());
    for (const locale::Language& language : cv.resume.languages) {
        const std::string tag{locale::catalog_tag(language)};
        const std::string text = write_text(page_of(cv, tag));
        for (const std::string& line : visible_text(cv.resume, resume::language(tag), resume::catalog(tag))) {
            for (const std::string_view word : split(line, ' '))
                EXPECT_THAT(text, HasSubstr(std::string{word})) << line;
        }
    }
}

TEST(WriteHtml, MarksDatesForMachines) {
    const resume::Cv cv{kJob};
    const std::string html = html_of(page_of(cv, "en"));
    EXPECT_THAT(html, HasSubstr(R"(<time datetime="2024-05">May 2024</time> – Present)"));
    EXPECT_THAT(html, HasSubstr(R"(<section aria-labelledby="s1">)"));
    EXPECT_THAT(html, HasSubstr(R"(<h2 id="s1">Experience</h2>)"));
}

TEST(WriteHtml, NamesForeignWords) {
    const resume::Cv cv{
        "languages: [zh, en]\ncv:\n  name: 林夏\n  sections:\n    s: ['在 The Journal of Small Ships 发表，用 C++ "
        "写成', 'カタカナ']\n"};
    const std::string zh = html_of(page_of(cv, "zh-Hans"));
    EXPECT_THAT(zh, HasSubstr(R"(在 <span lang="en">The Journal of Small Ships</span> 发表，用 C++ 写成)"));
    EXPECT_THAT(zh, HasSubstr(R"(<span lang="ja">カタカナ</span>)"));
    EXPECT_THAT(html_of(page_of(cv, "en")), HasSubstr(R"(<h1><span lang="zh">林夏</span></h1>)"));
}

/// "[ja]カナ|, |[ko]한글": each run with its language.
std::string tagged(std::string_view page, const std::string& text, std::string_view said = {}) {
    const Tongues tongues{resume::language(page), {resume::language("fr"), resume::language("zh-Hant")}};
    std::string shown;
    for (const auto& run : tongues.tagged(words(text), said.empty() ? locale::Language{} : resume::language(said))) {
        shown += shown.empty() ? "" : "|";
        shown += (run.language.empty() ? "" : "[" + run.language + "]") + run.text;
    }
    return shown;
}

TEST(Tongues, GoByScripts) {
    EXPECT_EQ(tagged("en", "met 林夏 and カナ, 한글."), "met |[zh-Hant]林夏| and |[ja]カナ|, |[ko]한글|.");
    EXPECT_EQ(tagged("zh", "用 C++ 与 Rust 写成"), "用 C++ 与 Rust 写成");
    EXPECT_EQ(tagged("zh", "在 Les mots du port 发表"), "在 |[fr]Les mots du port| 发表");
    EXPECT_EQ(tagged("ko", "漢字 한글"), "漢字 한글");
    EXPECT_EQ(tagged("ja", "漢字かな"), "漢字かな");
    EXPECT_EQ(tagged("en", "2024–2025 (1/2)"), "2024–2025 (1/2)");
}

TEST(Tongues, BelieveTheCv) {
    EXPECT_EQ(tagged("en", "mots du port", "fr"), "[fr]mots du port");
    EXPECT_EQ(tagged("en", "words", "en"), "words");
    EXPECT_EQ(tagged("zh-Hans", "林夏", "zh-Hant"), "林夏");
}

/// The words of HTML: what stands outside of tags, unescaped.
std::string words_of(std::string_view html) {
    std::string text;
    bool is_tag = false;
    for (const char c : html) {
        if (c == '<') is_tag = true;
        if (!is_tag) text += c;
        if (c == '>') is_tag = false;
    }
    for (const auto& [name, sign] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&apos;", "'"}, {"&amp;", "&"}})
        text = replace_all(text, name, sign);
    return text;
}

TEST(WriteHtml, HasNoMarkupOfTheUsers) {
    Random random{8};
    for (int i = 0; i < 2000; ++i) {
        Page page;
        page.language = "en";
        page.headline = random_line(random);
        const std::string html = html_of(page);
        const std::size_t begin = html.find(R"(<p class="headline">)");
        const std::size_t end = html.find("</p>", begin);
        ASSERT_EQ(words_of(html.substr(begin, end - begin)), plain(page.headline));
    }
}

TEST(WriteHtml, LeavesOutAPictureThatCannotBeRead) {
    Page page;
    page.language = "en";
    page.photo = "gone.jpg";
    Options options;
    options.load_picture = [](const std::string&) -> Result<image::Image> { return Failure{{"no such file", {}}}; };
    Diagnostics diagnostics;
    EXPECT_THAT(write_html(page, options, diagnostics), Not(HasSubstr("<img")));
    EXPECT_EQ(diagnostics.list().size(), 1U);
}

}  // namespace

}  // namespace quoin::emit
