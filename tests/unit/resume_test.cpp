#include "resume_reading.h"

namespace quoin::resume {
namespace {

TEST(Sections, TitlesComeFromTheCatalogueTheKeyOrTheFile) {
    const Cv cv{
        "cv:\n  sections:\n    education: [a]\n    selected_honors: [a]\n    开源项目: [a]\n    Welcome to X: [a]\n"
        "    talks_of_the_year: [a]\n    awards: {title: {zh: 竞赛经历, en: '**Wins**'}, entries: [a]}\n"};
    Strings english;
    Strings chinese;
    for (const Section& section : cv.resume.sections) {
        english.push_back(tagged(section_title(section, language("en"), catalog("en"))));
        chinese.push_back(tagged(section_title(section, language("zh"), catalog("zh-Hans"))));
    }
    EXPECT_EQ(english, (Strings{"Education", "Selected Honors", "开源项目", "Welcome to X", "Talks of the Year",
                                "<b>Wins</b>"}));
    EXPECT_EQ(chinese,
              (Strings{"教育背景", "Selected Honors", "开源项目", "Welcome to X", "Talks of the Year", "竞赛经历"}));
}

TEST(Sections, EveryKnownIdHasATitleInEveryLanguage) {
    for (const std::string_view tag : locale::kCatalogTags) {
        const locale::Catalog words = catalog(tag);
        for (const std::string_view id : known_section_ids()) {
            EXPECT_TRUE(words.find("section." + std::string{id}).has_value()) << tag << ' ' << id;
        }
    }
}

TEST(Sections, MayBeWrittenOut) {
    const Cv cv{
        "cv:\n  sections:\n    awards:\n      type: bullet\n      id: a1\n      tags: [short]\n      priority: 3\n"
        "      entries: [one, {bullet: two}]\n"};
    const Section& section = cv.resume.sections.at(0);
    EXPECT_EQ(section.type, EntryType::bullet);
    EXPECT_EQ(section.marks, (Marks{"a1", {"short"}, 3}));
    EXPECT_EQ((Strings{said(entries(cv).at(0).text), said(entries(cv).at(1).text)}), (Strings{"one", "two"}));
    EXPECT_EQ(entries(cv).at(0).type, EntryType::bullet);
}

TEST(Sections, MayListTheirEntriesForEachLanguage) {
    const Cv cv{"cv:\n  sections:\n    summary: {zh: [甲, 乙], en: [C]}\n"};
    EXPECT_EQ(cv.resume.sections.at(0).entries.pick(language("zh"))->size(), 2U);
    EXPECT_EQ(entries(cv).size(), 1U);
}

TEST(Sections, MustBeLists) {
    EXPECT_EQ(
        complaints("cv:\n  sections:\n    summary: text\n    skills: {name: x}\n    awards: {title: x}\n"),
        (Strings{"3:14 error 'text' a section is a list of entries, found text | begin each entry with '- '",
                 "4:13 error '{name: x}' a section is a list of entries, found a map | begin each entry with '- '",
                 "5:5 error 'awards' this section has no 'entries' | write 'entries:' and a list"}));
}

TEST(Sections, MayBeEmpty) {
    const Cv cv{"cv:\n  sections:\n    summary:\n    skills: []\n"};
    EXPECT_EQ(cv.resume.sections.size(), 2U);
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, AreOfTheTypeThatTheirKeysSay) {
    const Cv cv{
        "cv:\n  sections:\n    s:\n      - text\n      - {zh: 文, en: text}\n      - {label: a, details: b}\n"
        "      - {bullet: a}\n      - {number: a}\n      - {reversed_number: a}\n"
        "      - {institution: a, area: b}\n      - {company: a, position: b}\n      - {name: a}\n"
        "      - {title: a, authors: [b]}\n      - {company: a, roles: [{position: b}]}\n"};
    Strings types;
    for (const Entry& entry : entries(cv)) types.emplace_back(name_of(entry.type));
    EXPECT_EQ(types, (Strings{"text", "text", "one_line", "bullet", "numbered", "reversed_numbered", "education",
                              "experience", "normal", "publication", "experience"}));
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, KeepTheirMarksAndIgnoreTheirOwnKeys) {
    const Cv cv{with_entry("{name: a, id: e1, tags: [x, y], priority: 2, x-note: mine, role: 负责人}")};
    const Entry& entry = entries(cv).at(0);
    EXPECT_EQ(entry.marks, (Marks{"e1", {"x", "y"}, 2}));
    EXPECT_EQ(said(entry.role), "负责人");
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, NeedTheKeysOfTheirType) {
    EXPECT_EQ(complaints(with_entry("{institution: a}")),
              Strings{"4:8 error 'institution' an education entry needs 'area' | write 'area: …'"});
    EXPECT_EQ(complaints(with_entry("{company: a, position: null}")),
              Strings{"4:20 error 'position' an experience entry needs 'position' | write 'position: …'"});
    EXPECT_EQ(complaints(with_entry("{label: a}")),
              Strings{"4:8 error 'label' a one_line entry needs 'details' | write 'details: …'"});
}

TEST(Entries, AMistypedKeyIsAnErrorAndAStrangeOneAWarning) {
    EXPECT_EQ(complaints(with_entry("{name: a, higlights: [b]}")),
              Strings{"4:17 error 'higlights' unknown key 'higlights' in a normal entry | did you mean 'highlights'?"});
    EXPECT_EQ(
        complaints(with_entry("{number: a, colour: red}")),
        Strings{"4:19 warning 'colour' unknown key 'colour' in a numbered entry is ignored | known keys: number, id, "
                "tags or priority; begin your own with x-"});
}

TEST(Entries, WithoutAKnownKeyGetAHint) {
    EXPECT_EQ(complaints(with_entry("{compny: a, positon: b}")),
              Strings{"4:8 error 'compny' no type of entry has these keys | 'compny': did you mean 'company'? | "
                      "'positon': did you mean 'position'?"});
    EXPECT_EQ(
        complaints(with_entry("GPA: 3.9")),
        Strings{"4:7 error 'GPA' no type of entry has these keys | if this is text, put it in quotes: \"GPA: 3.9\""});
}

TEST(Entries, MayHaveSeveralRoles) {
    const Cv cv{
        with_entry("company: 甲\n      roles:\n        - {position: Head, team: T, start_date: 2021}\n"
                   "        - {position: Dev, start_date: 2019, end_date: 2021, highlights: [x]}")};
    const locale::Catalog english = catalog("en");
    Strings lines;
    for (const Entry& role : entries(cv).at(0).roles) {
        lines.push_back(fmt::format("{} {} {} {}", name_of(role.type), said(role.position), said(role.team),
                                    print_when(*role.dates.pick(language("en")), {language("en"), english})));
    }
    EXPECT_EQ(lines, (Strings{"role Head T 2021 – Present", "role Dev  2019 – 2021"}));
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
}

TEST(Entries, APublicationLinksToItsDoi) {
    const Cv cv{with_entry("{title: T, authors: ['*John Doe*', B], doi: 'https://doi.org/10.1/x', url: a.b}")};
    const Entry& entry = entries(cv).at(0);
    EXPECT_EQ(address(entry.doi), "10.1/x");
    EXPECT_EQ(address(entry.url), "https://doi.org/10.1/x");
    EXPECT_EQ(tagged(entry.authors.pick(language("en"))->at(0)), "<i>John Doe</i>");
    EXPECT_EQ(complaints(with_entry("{title: T, authors: [B], doi: x}")),
              Strings{"4:37 error 'x' 'x' is no DOI | write it as 10.1234/abcd"});
}

TEST(Entries, AColonInATextAsksForQuotes) {
    EXPECT_EQ(complaints(with_entry("name: a\n      highlights:\n        - GPA: 3.9")),
              Strings{"6:11 error 'GPA: 3.9' expected text, but ': ' makes this a map | put the text in quotes: \"GPA: "
                      "3.9\""});
}

TEST(Entries, AListIsNoText) {
    EXPECT_EQ(
        complaints(with_entry("{label: a, details: [b, c]}")),
        Strings{"4:27 error '[b, c]' expected text, found a list | write one text, or one for each language: {zh: "
                "…, en: …}"});
}

TEST(Highlights, NestInThreeSpellings) {
    const Cv cv{
        with_entry("name: a\n      highlights:\n"
                   "        - plain\n"
                   "        - text: written out\n          highlights: [x, y]\n          tags: t\n"
                   "        - Old style:\n            - also nested\n"
                   "        - RenderCV\n            - one - two\n            - three\n"
                   "        - a - b\n"
                   "        - |-\n          block\n            - four\n")};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    const std::vector<Bullet>& bullets = *entries(cv).at(0).highlights.pick(language("en"));
    EXPECT_EQ(listed(bullets, "en"),
              "plain; written out (x; y); Old style (also nested); RenderCV (one - two; three); "
              "a - b; block (four)");
    EXPECT_EQ(bullets.at(1).marks.tags, Strings{"t"});
}

TEST(Highlights, MayBeListedForEachLanguageOrTranslatedOneByOne) {
    const Cv cv{with_entry("name: a\n      highlights: {zh: [甲, 乙], en: [C]}")};
    EXPECT_EQ(listed(*entries(cv).at(0).highlights.pick(language("zh")), "zh"), "甲; 乙");
    EXPECT_EQ(listed(*entries(cv).at(0).highlights.pick(language("en")), "en"), "C");
    const Cv other{with_entry("name: a\n      highlights: [{zh: 甲, en: A}]")};
    EXPECT_EQ(listed(*entries(other).at(0).highlights.pick(language("en")), "en"), "zh: 甲 / en: A");
}

TEST(Dates, KnowTheirSpellings) {
    EXPECT_EQ(dates_of("date: 2022-09-03"), "Sep 3, 2022");
    EXPECT_EQ(dates_of("date: 2022-09"), "Sep 2022");
    EXPECT_EQ(dates_of("date: 2022"), "2022");
    EXPECT_EQ(dates_of("date: '2022'"), "2022");
    EXPECT_EQ(dates_of("date: 2018.01"), "Jan 2018");
    EXPECT_EQ(dates_of("date: 2018/1"), "Jan 2018");
    EXPECT_EQ(dates_of("date: 2018年1月"), "Jan 2018");
    EXPECT_EQ(dates_of("date: 2018年1月5日"), "Jan 5, 2018");
}

TEST(Dates, MayBeWords) {
    EXPECT_EQ(dates_of("date: Fall 2025"), "Fall 2025");
    EXPECT_EQ(dates_of("date: 2020 – 2023 (part-time)"), "2020 – 2023 (part-time)");
    EXPECT_EQ(dates_of("date: 2021年9月至今"), "Sep 2021 – Present");
    EXPECT_EQ(dates_of("date: {zh: 2021 年夏, en: 2024/25}"), "2024/25");
    EXPECT_EQ(dates_of("date: {zh: 2021 年秋, en: Fall 2021}"), "Fall 2021");
    EXPECT_EQ(dates_of("date: {zh: 2021 年秋, en: 2021-09}"), "Sep 2021");
}

TEST(Dates, FollowTheRulesOfRenderCv) {
    EXPECT_EQ(dates_of("start_date: 2020-01\n      end_date: 2021-02"), "Jan 2020 – Feb 2021");
    EXPECT_EQ(dates_of("start_date: 2020-01\n      end_date: present"), "Jan 2020 – Present");
    EXPECT_EQ(dates_of("start_date: 2020-01\n      end_date: 至今"), "Jan 2020 – Present");
    EXPECT_EQ(dates_of("start_date: 2020-01"), "Jan 2020 – Present");
    EXPECT_EQ(dates_of("end_date: 2021-02"), "Feb 2021");
    EXPECT_EQ(dates_of("date: Spring\n      start_date: 2020-01"), "Spring");
    EXPECT_EQ(dates_of("date:\n      start_date:\n      end_date:"), "(none)");
    EXPECT_EQ(dates_of("start_date: 2020-05\n      end_date: 2020"), "May 2020 – 2020");
    EXPECT_EQ(dates_of("start_date: Sept 2020\n      end_date: 令和3年4月"), "Sep 2020 – Apr 2021");
}

TEST(Dates, WrongOnesAreErrors) {
    EXPECT_EQ(
        complaints(with_entry("{name: a, date: 2025-13-01}")),
        Strings{
            "4:23 error '2025-13-01' the month of '2025-13-01' is not 01 to 12 | write 2022-09-03, 2022-09 or 2022"});
    EXPECT_EQ(
        complaints(with_entry("{name: a, date: 2025-02-29}")),
        Strings{"4:23 error '2025-02-29' '2025-02-29' is no day of that month | write 2025-02 if the day does not "
                "matter"});
    EXPECT_EQ(complaints(with_entry("{name: a, start_date: Spring}")),
              Strings{"4:29 error 'Spring' 'Spring' is no date | write 2022-09-03, 2022-09 or 2022"});
    EXPECT_EQ(complaints(with_entry("{name: a, start_date: 2022-09, end_date: 2021-06}")),
              Strings{"4:48 error '2021-06' this ends before it starts | it starts in 2022-09; swap the two dates"});
    EXPECT_EQ(complaints(with_entry("{name: a, date: 2022-09 – 2021-06}")),
              Strings{"4:23 error '2022-09 – 2021-06' this ends before it starts | write the earlier date first"});
    EXPECT_EQ(complaints(with_entry("{name: a, date: 03/04/2022}")),
              Strings{"4:23 warning '03/04/2022' '03/04/2022' may be two days; it is printed as written | write "
                      "2022-03-04 or 2022-04-03"});
    EXPECT_EQ(complaints(with_entry("{name: a, end_date: 03/04/2022}")),
              Strings{"4:27 error '03/04/2022' '03/04/2022' may be two days | write 2022-03-04 or 2022-04-03"});
    EXPECT_EQ(complaints(with_entry("{name: a, end_date: [2022]}")),
              Strings{"4:27 error '[2022]' expected a date, found a list | write 2022-09-03, 2022-09 or 2022"});
}

TEST(File, MistypedKeysAreErrors) {
    EXPECT_EQ(complaints("cv:\n  emial: a@b.c\n  x-mine: 1\nlayuot: campus\n"),
              (Strings{"2:3 error 'emial' unknown key 'emial' in cv | did you mean 'email'?",
                       "4:1 error 'layuot' unknown key 'layuot' in the CV file | did you mean 'layout'?"}));
}

TEST(File, MustHoldACv) {
    EXPECT_EQ(complaints("name: Lin"),
              (Strings{"1:1 warning 'name' unknown key 'name' in the CV file is ignored | known keys: schema, "
                       "languages, cv, layout, "
                       "design, locale, settings, pages, fit, variants or lint; begin your own with x-",
                       "1:1 error 'n' this file has no 'cv' | write 'cv:' and indent the rest below it"}));
    EXPECT_EQ(complaints("- a"),
              Strings{"1:1 error '- a' a CV file must be a map, found a list | write one 'key: value' a line"});
    const Cv empty{""};
    EXPECT_EQ(empty.diagnostics.list(),
              std::vector<Diagnostic>({{Severity::error, Span{}, {"this file holds no CV", {"begin it with 'cv:'"}}}}));
}

TEST(File, ASyntaxErrorIsTheOnlyComplaint) {
    EXPECT_EQ(complaints("cv: {"), Strings{"1:5 error '{' this '{' is never closed | write '}' at its end, or put the "
                                           "text in quotes"});
}

TEST(File, KeepsLayoutDesignAndSettings) {
    const Cv cv{
        "cv: {name: {zh: 林, en: Lin}}\nlayout: campus\ndesign: {theme: classic}\n"
        "settings: {bold_keywords: [Rust], pdf_title: {zh: NAME 简历, en: NAME - CV}, current_date: 2026-01-02}\n"};
    EXPECT_EQ(cv.resume.layout, "campus");
    EXPECT_EQ(cv.source(cv.resume.layout_span), "campus");
    EXPECT_EQ(cv.resume.design.find("theme")->text, "classic");
    EXPECT_EQ(cv.resume.settings.bold_keywords, Strings{"Rust"});
    EXPECT_EQ(cv.resume.settings.current_date, (locale::Date{2026, 1, 2}));
    EXPECT_EQ((Strings{document_title(cv.resume, language("zh")), document_title(cv.resume, language("en"))}),
              (Strings{"林 简历", "Lin - CV"}));
    EXPECT_EQ(document_title(Cv{"cv: {name: Lin}"}.resume, language("en")), "Lin");
}

TEST(File, MayBeAnyOfRenderCv) {
    EXPECT_EQ(
        complaints("cv:\n  name: John Doe\n  headline:\n  location: San Francisco, CA\n  email: john.doe@email.com\n"
                   "  photo:\n  phone:\n  website: https://rendercv.com/\n  social_networks:\n"
                   "    - network: LinkedIn\n      username: rendercv\n  custom_connections:\n  sections:\n"
                   "    Welcome to RenderCV:\n      - Markdown is **supported**.\n    education:\n"
                   "      - institution: Princeton University\n        area: Computer Science\n        degree: PhD\n"
                   "        date:\n        start_date: 2018-09\n        end_date: 2023-05\n"
                   "        location: Princeton, NJ\n        summary:\n        highlights:\n"
                   "          - 'Thesis: Efficient Search'\n    publications:\n      - title: 'Sparse: Efficient'\n"
                   "        authors:\n          - '*John Doe*'\n        summary:\n        doi: 10.1234/x.2023.1\n"
                   "        url:\n        journal: NeurIPS 2023\n        date: 2023-07\n"
                   "design:\n  theme: classic\nlocale:\n  language: english\nsettings:\n  current_date: today\n"
                   "  render_command:\n    output_folder: rendercv_output\n    design:\n    locale:\n"
                   "    dont_generate_png: false\n  bold_keywords: []\n  pdf_title: NAME - CV\n"),
        Strings{});
}

TEST(File, WordsOfTheLocaleAreThoseOfDates) {
    EXPECT_EQ(
        complaints("cv: {}\nlocale: {language: english, present: now, phrases: {a: b}, month_names: [a]}\n"),
        (Strings{"2:43 warning 'phrases' 'phrases' changes nothing | no layout prints it; quoin takes the months, "
                 "years and present from here",
                 "2:73 error '[a]' a year has 12 months, this list has 1 | write all of them, from January on"}));
    EXPECT_EQ(complaints("cv: {}\nsettings: {render_command: {pdf_path: x}, current_date: todady}\n"),
              Strings{"2:57 error 'todady' 'todady' is no date | write 2022-09-03, 2022-09 or 2022 | or write today"});
}

/// RenderCV's form: what `locale` says in one language, and the dates of a CV in two.
Strings dates_with_locale(const std::string& locale) {
    const Cv cv{"cv:\n  sections:\n    s:\n    - {name: a, start_date: 2022-09}\n    - {name: a, date: 2022-09-01}\n" +
                locale};
    EXPECT_EQ(cv.diagnostics.list(), std::vector<Diagnostic>{});
    Strings printed;
    for (const std::string_view tag : {"de", "ja"}) {
        const locale::Catalog words = catalog(tag);
        const locale::DatePrinter dates{language(tag), words, {}, cv.resume.date_words(language(tag))};
        for (const Entry& entry : entries(cv)) printed.push_back(print_when(*entry.dates.pick(language(tag)), dates));
    }
    return printed;
}

TEST(Locale, SaysTheWordsOfItsLanguageInTheOrderOfThatLanguage) {
    EXPECT_EQ(dates_with_locale(""), (Strings{"09/2022 – heute", "01.09.2022", "2022年9月〜現在", "2022年9月1日"}));
    EXPECT_EQ(dates_with_locale("locale:\n  language: german\n  present: gegenwärtig\n  month_abbreviations: "
                                "[Jan, Feb, Mär, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez]\n"),
              (Strings{"Sep 2022 – gegenwärtig", "1. Sep 2022", "2022年9月〜現在", "2022年9月1日"}));
    EXPECT_EQ(dates_with_locale("locale:\n  language: japanese\n  present: 今\n  month_abbreviations: "
                                "[一月, 二月, 三月, 四月, 五月, 六月, 七月, 八月, 九月, 十月, 十一月, 十二月]\n"),
              (Strings{"09/2022 – heute", "01.09.2022", "2022年九月〜今", "2022年9月1日"}));
}

TEST(VisibleText, ListsWhatTheReaderSees) {
    const Cv cv{
        "cv:\n  name: {zh: 林知夏, en: Zhixia Lin}\n  email: a@b.cn\n  sections:\n    education:\n"
        "      - institution: {zh: 浙江大学, en: ZJU}\n        area: CS\n        start_date: 2018-09\n"
        "        end_date: 2022-06\n        highlights: [{text: '**A**', highlights: [b]}]\n    empty:\n"};
    EXPECT_EQ(visible_text(cv.resume, language("en"), catalog("en")),
              (Strings{"Zhixia Lin", "a@b.cn", "Education", "ZJU", "CS", "Sep 2018 – Jun 2022", "A", "b"}));
    EXPECT_EQ(visible_text(cv.resume, language("zh"), catalog("zh-Hans")),
              (Strings{"林知夏", "a@b.cn", "教育背景", "浙江大学", "CS", "2018.09 – 2022.06", "A", "b"}));
}

TEST(Localized, PicksTheValueThatServesEveryLanguage) {
    EXPECT_EQ(*shared(7, Span{}).pick(language("fr")), 7);
    EXPECT_EQ(Localized<int>{}.pick(language("fr")), nullptr);
}

}  // namespace
}  // namespace quoin::resume
