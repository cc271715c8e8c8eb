#include "import/dated_line.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "../random.h"
#include "base/strings.h"
#include "import/shown_words.h"

namespace quoin::import {
namespace {

Words words(const std::string& text) {
    return {text, {0, 100, 100 + static_cast<std::uint32_t>(text.size())}, {{0, 100}}};
}

/// "institution=… degree=… start..end (guess)": the parts that there are.
std::string told(const std::string& text, SectionKind kind) {
    const auto line = read_dated_line(words(text), kind);
    if (!line) return "no entry";
    std::string told;
    const auto tell = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) told += fmt::format("{}{}={}", told.empty() ? "" : " | ", name, value);
    };
    tell("at", line->institution.text);
    tell("area", line->area.text);
    tell("degree", line->degree.text);
    tell("position", line->position.text);
    tell("department", line->department.text);
    tell("location", line->location.text);
    tell("role", line->role.text);
    tell("from", line->start);
    tell("to", line->end);
    tell("date", line->date);
    return told + (line->is_guess ? " ?" : "");
}

using Lines = std::vector<std::pair<std::string, std::string>>;

void expect_all(const Lines& lines, SectionKind kind) {
    for (const auto& [line, expected] : lines) EXPECT_EQ(told(line, kind), expected) << line;
}

TEST(DatedLine, ReadsSchoolsInChinese) {
    expect_all(
        {
            {"华东某大学 211 人工智能 重点实验室 硕士（保研） 2021/09 ~ 2024/06",
             "at=华东某大学 211 | area=人工智能 | degree=硕士（保研） | department=重点实验室 | from=2021-09 | "
             "to=2024-06"},
            {"江南大学 网络工程 信息学院 本科 2017.09-2021.06",
             "at=江南大学 | area=网络工程 | degree=本科 | department=信息学院 | from=2017-09 | to=2021-06"},
            {"2019年9月-2023年6月 江南大学 软件工程 本科",
             "at=江南大学 | area=软件工程 | degree=本科 | from=2019-09 | to=2023-06"},
            {"江南大学\t软件工程\t硕士在读\t2023.09 - 至今",
             "at=江南大学 | area=软件工程 | degree=硕士在读 | from=2023-09 | to=present"},
            {"江南大学 · 软件学院 · 软件工程 · 硕士（2020.09 – 2023.06）",
             "at=江南大学 | area=软件工程 | degree=硕士 | department=软件学院 | from=2020-09 | to=2023-06"},
            {"江南大学    计算机科学与技术    博士研究生    2021.09 - 2025.06（预计）",
             "at=江南大学 | area=计算机科学与技术 | degree=博士研究生 | date=2021.09 - 2025.06（预计）"},
            {"江南大学 985 双一流 EE 硕士 2021.09", "at=江南大学 985 双一流 | area=EE | degree=硕士 | date=2021-09"},
            {"江南大学 计算机学院 硕士 2020.09-2023.06",
             "at=江南大学 | area=计算机学院 | degree=硕士 | from=2020-09 | to=2023-06 ?"},
            {"江南大学 人工智能 ABCD 教育部重点实验室 硕士 2020.09-2023.06",
             "at=江南大学 | area=人工智能 | degree=硕士 | department=ABCD 教育部重点实验室 | from=2020-09 | to=2023-06 "
             "?"},
        },
        SectionKind::education);
}

TEST(DatedLine, ReadsSchoolsInEnglish) {
    expect_all(
        {
            {"Aug 2023 - Jul 2025, MPhil in DSA, **Some University (GZ)**",
             "at=Some University (GZ) | area=DSA | degree=MPhil | from=2023-08 | to=2025-07"},
            {"B.S. in EE, Some University, 2010", "at=Some University | area=EE | degree=B.S. | date=2010"},
            {"Some University, Bachelor of Science in Physics, Springfield, IL    Sep 2012 – Jun 2016",
             "at=Some University | area=Physics | degree=Bachelor of Science | location=Springfield, IL | from=2012-09 "
             "| "
             "to=2016-06"},
            {"Ph.D. Candidate in Computer Science, Some University (2019 – present)",
             "at=Some University | area=Computer Science | degree=Ph.D. Candidate | from=2019 | to=present"},
            {"M.Sc. Chemistry | Some Institute of Technology | 2018-2020",
             "at=Some Institute of Technology | area=Chemistry | degree=M.Sc. | from=2018 | to=2020 ?"},
        },
        SectionKind::education);
}

TEST(DatedLine, ReadsEmployersInChinese) {
    expect_all(
        {
            {"海风 支付部 算法工程师 2023/06 ~ 至今",
             "at=海风 | position=算法工程师 | department=支付部 | from=2023-06 | to=present"},
            {"海风 海风 Data - 架构 系统研发工程师 2020/09 ~ 2020/11",
             "at=海风 | position=系统研发工程师 | department=海风 Data - 架构 | from=2020-09 | to=2020-11 ?"},
            {"海风 Seawind ABC - 技术运营部 运营开发工程师 2020/06 ~ 2020/09",
             "at=海风 | position=运营开发工程师 | department=Seawind ABC - 技术运营部 | from=2020-06 | to=2020-09 ?"},
            {"海风网络科技有限公司 iOS 开发工程师 2018年6月至2019年6月",
             "at=海风网络科技有限公司 | position=iOS 开发工程师 | from=2018-06 | to=2019-06"},
            {"2018.06-2019.06　海风集团　后端开发实习生",
             "at=海风集团 | position=后端开发实习生 | from=2018-06 | to=2019-06"},
            {"海风科技 星图集运 全栈技术合伙人 2018/06 ~ 2019/06",
             "at=海风科技 | position=全栈技术合伙人 | department=星图集运 | from=2018-06 | to=2019-06 ?"},
        },
        SectionKind::experience);
}

TEST(DatedLine, ReadsEmployersInEnglish) {
    expect_all(
        {
            {"**May 2020 - Present, Some Company, Vision Department, Senior Manager**",
             "at=Some Company | position=Senior Manager | department=Vision Department | from=2020-05 | to=present"},
            {"**May 2024 - Present, Some Lab**, Research Intern.",
             "at=Some Lab | position=Research Intern | from=2024-05 | to=present"},
            {"Software Engineer, Example Co., Ltd., Jun 2020 – Present",
             "at=Example Co., Ltd. | position=Software Engineer | from=2020-06 | to=present"},
            {"Acme Corp, Springfield, IL    Jun 2020 – Present",
             "at=Acme Corp | location=Springfield, IL | from=2020-06 | to=present"},
            {"Data Analyst, Acme Analytics, Chicago, IL, June 2019 - Present",
             "at=Acme Analytics | position=Data Analyst | location=Chicago, IL | from=2019-06 | to=present"},
            {"Acme - Software Engineer (06/2018 - 08/2020)",
             "at=Acme | position=Software Engineer | from=2018-06 | to=2020-08"},
            {"Research Intern, Vision Lab, Some University, Jan. 2021 - Mar. 2022",
             "at=Some University | position=Research Intern | department=Vision Lab | from=2021-01 | to=2022-03"},
        },
        SectionKind::experience);
}

TEST(DatedLine, ReadsJapaneseAndKorean) {
    expect_all({{"2015年4月　某大学 工学部 機械工学科 入学",
                 "at=某大学 | area=機械工学科 | degree=入学 | department=工学部 | date=2015-04"},
                {"한빛대학교 컴퓨터공학과 학사 2015년 3월 ~ 2019년 2월",
                 "at=한빛대학교 | area=컴퓨터공학과 | degree=학사 | from=2015-03 | to=2019-02"}},
               SectionKind::education);
    expect_all({{"令和2年4月 〜 現在　株式会社みなも　開発部　エンジニア",
                 "at=株式会社みなも | position=エンジニア | department=開発部 | from=2020-04 | to=present"},
                {"株式会社 みなも 開発部 エンジニア 2020年4月〜2021年3月",
                 "at=株式会社 みなも | position=エンジニア | department=開発部 | from=2020-04 | to=2021-03"},
                {"누리데이터 주식회사 플랫폼팀 인턴 2019.07 ~ 2019.12",
                 "at=누리데이터 주식회사 | position=인턴 | department=플랫폼팀 | from=2019-07 | to=2019-12"},
                {"한빛소프트 검색팀 백엔드 개발자 2020.03 ~ 현재",
                 "at=한빛소프트 | position=백엔드 개발자 | department=검색팀 | from=2020-03 | to=present"}},
               SectionKind::experience);
}

TEST(DatedLine, ReadsRowsOfTables) {
    expect_all({{"全国某大赛 - 个人赛\t全国前 5%\t2023/04", "at=全国某大赛 - 个人赛 | role=全国前 5% | date=2023-04"},
                {"某智能大赛 - 车道检测\t\t2022/06", "at=某智能大赛 - 车道检测 | date=2022-06"},
                {"全国大学生某竞赛 国家一等奖 2021年9月", "at=全国大学生某竞赛 | role=国家一等奖 | date=2021-09"},
                {"某全球校园 AI 算法大赛 - 车道检测\t\t2022/06", "at=某全球校园 AI 算法大赛 - 车道检测 | date=2022-06"},
                {"Best Poster Award, Some Conference, 2023", "at=Best Poster Award, Some Conference | date=2023"},
                {"校级奖学金\t一等\t北京\t2021/09", "at=校级奖学金 | location=北京 | role=一等 | date=2021-09"}},
               SectionKind::awards);
    expect_all(
        {{"Some project\t个人项目\t\t2020/03 ~ 2020/06", "at=Some project | role=个人项目 | from=2020-03 | to=2020-06"},
         {"手机端 emoji 识别游戏 [Emoji Finder](https://example.com/e) 课程设计（组长） 2020/03 ~ 2020/06",
          "at=手机端 emoji 识别游戏 [Emoji Finder](https://example.com/e) | role=课程设计（组长） | from=2020-03 | "
          "to=2020-06"},
         {"低空巡检平台 江南市 203 研究所 2022/09 ~ 2023/04",
          "at=低空巡检平台 | role=江南市 203 研究所 | from=2022-09 | to=2023-04"},
         {"Quiet Lists\t个人项目\tGitHub 90+ stars\t2021/07 ~ 2023/04",
          "at=Quiet Lists | role=个人项目 GitHub 90+ stars | from=2021-07 | to=2023-04"},
         {"Quiet Engine | Python, React    Jan 2020 - May 2020",
          "at=Quiet Engine | role=Python, React | from=2020-01 | to=2020-05"}},
        SectionKind::projects);
}

TEST(DatedLine, KeepsMarksOfAPartAndDropsThoseOfTheWhole) {
    EXPECT_EQ(told("[Some *Lab*](https://example.com), Intern, 2020.01-2020.03", SectionKind::experience),
              "at=[Some *Lab*](https://example.com) | position=Intern | from=2020-01 | to=2020-03");
    EXPECT_EQ(told("**Some Lab, Intern**, 2020.01-2020.03", SectionKind::experience),
              "at=Some Lab | position=Intern | from=2020-01 | to=2020-03");
    EXPECT_EQ(told("A `b,c` **tool**\t*mine*\t2020.01", SectionKind::projects),
              "at=A `b,c` **tool** | role=mine | date=2020-01");
}

TEST(DatedLine, KnowsWhereEachPartStood) {
    const auto line =
        read_dated_line(words("**May 2024 - Present, Some Lab**, Research Intern."), SectionKind::experience);
    ASSERT_TRUE(line);
    EXPECT_EQ(line->date_span, (Span{0, 102, 120}));
    EXPECT_EQ(line->institution, (Words{"Some Lab", {0, 122, 130}, {{0, 122}}}));
    EXPECT_EQ(line->position, (Words{"Research Intern", {0, 134, 149}, {{0, 134}}}));
}

TEST(DatedLine, KeepsADateThatNoCalendarHas) {
    EXPECT_EQ(told("海风 支付部 算法工程师 2023/13", SectionKind::experience),
              "at=海风 | position=算法工程师 | department=支付部 | date=2023/13");
    EXPECT_EQ(told("Teaching Assistant, Some University, Fall 2023", SectionKind::experience),
              "at=Some University | position=Teaching Assistant | date=Fall 2023");
}

/// Letters and digits only, sorted: separators belong to nobody.
std::string letters_of(const std::string& text) {
    std::string letters;
    for (const char c : replace_all(replace_all(text, "·", ""), "　", "")) {
        const bool is_letter =
            static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (is_letter) letters += c;
    }
    std::sort(letters.begin(), letters.end());
    return letters;
}

TEST(DatedLine, LosesNoWordAndDoublesNone) {
    const std::vector<std::string> things{"江南大学",
                                          "211",
                                          "人工智能",
                                          "重点实验室",
                                          "硕士（保研）",
                                          "海风",
                                          "支付部",
                                          "算法工程师",
                                          "Acme Inc.",
                                          "Vision Lab",
                                          "**Engineer**",
                                          "M.Sc. Physics",
                                          "Berlin",
                                          "Springfield",
                                          "IL",
                                          "个人项目",
                                          "[x y](https://example.com)",
                                          "누리",
                                          "개발자",
                                          "株式会社",
                                          "GPA 3.8",
                                          "C++",
                                          "Some - Thing",
                                          "**a** b"};
    const std::vector<std::string> partings{" ", "  ", "\t", ", ", " | ", " · ", "　"};
    Random random{7};
    const auto pick = [&](const std::vector<std::string>& from) { return from[random.below(from.size())]; };
    std::size_t count = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string line = round % 3 == 0 ? "2020.01-2021.02" : pick(things);
        for (int i = 0; i < 1 + round % 6; ++i)
            line += pick(partings) + (i == 1 && round % 3 == 1 ? "2020.01-2021.02" : pick(things));
        if (round % 3 == 2) line += pick(partings) + "2020.01-2021.02";
        for (const SectionKind kind : {SectionKind::education, SectionKind::experience, SectionKind::awards}) {
            const auto read = read_dated_line(words(line), kind);
            if (!read) continue;
            ++count;
            std::string told;
            for (const Words* part : {&read->institution, &read->area, &read->degree, &read->position,
                                      &read->department, &read->location, &read->role})
                told += ShownWords{*part}.text();
            const std::string dates = read->start.empty() ? "" : "2020.01-2021.02";
            EXPECT_EQ(letters_of(told + dates), letters_of(ShownWords{words(line)}.text())) << line;
        }
    }
    EXPECT_GT(count, 5000U);
}

TEST(DatedLine, IsNoSentence) {
    for (const std::string text :
         {"I joined the group in 2020 and left it two years later, when the project ended.",
          "负责 2000 万用户的支付系统，单机吞吐提升 62%", "We presented the work at ABCD 2021", "", "   ",
          "熟悉 C++ 及标准库，了解 Go 基本语法，熟悉消息队列。", "Reached 1000 - 2000 requests a second"}) {
        EXPECT_EQ(told(text, SectionKind::experience), "no entry") << text;
        EXPECT_EQ(told(text, SectionKind::projects), "no entry") << text;
    }
}

TEST(DatedLine, EndsSoonWhateverStandsThere) {
    for (const std::string unit : {"1-", "2020 ", "(", "**a** ", "[x](", "年", "a, ", " · ", "2020.01-"}) {
        std::string text;
        while (text.size() < 100000) text += unit;
        EXPECT_EQ(told(text, SectionKind::experience), "no entry");
        told(text.substr(0, 480), SectionKind::experience);
        told(text.substr(0, 480), SectionKind::projects);
    }
}

}  // namespace
}  // namespace quoin::import
