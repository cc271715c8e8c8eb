#include "locale_dates.h"

#include <random>
#include <vector>

namespace quoin::locale {
namespace {

/// What a CV may write, and the same in English.
struct Spelling {
    std::string_view said;
    std::string_view english;
};

constexpr Spelling kSpellings[]{
    {"2018.01", "Jan 2018"},
    {"2018/1", "Jan 2018"},
    {"2018-01", "Jan 2018"},
    {"2018年1月", "Jan 2018"},
    {"2018 年 1 月", "Jan 2018"},
    {"２０１８年１月", "Jan 2018"},
    {"２０１８．０１", "Jan 2018"},
    {"2018년 1월", "Jan 2018"},
    {"2018. 1.", "Jan 2018"},
    {"2018年1月5日", "Jan 5, 2018"},
    {"2018년 1월 5일", "Jan 5, 2018"},
    {"2018年", "2018"},
    {"令和6年4月", "Apr 2024"},
    {"令和元年", "2019"},
    {"平成30年3月", "Mar 2018"},
    {"昭和63年", "1988"},
    {"民國113年9月", "Sep 2024"},
    {"民国99年", "2010"},
    {"09/2024", "Sep 2024"},
    {"9.2024", "Sep 2024"},
    {"03.09.2024", "Sep 3, 2024"},
    {"25/12/2024", "Dec 25, 2024"},
    {"12/25/2024", "Dec 25, 2024"},
    {"5/5/2024", "May 5, 2024"},
    {"Sept 2024", "Sep 2024"},
    {"Sept. 2024", "Sep 2024"},
    {"SEPTEMBER 2024", "Sep 2024"},
    {"September, 2024", "Sep 2024"},
    {"September 3rd, 2024", "Sep 3, 2024"},
    {"3. September 2024", "Sep 3, 2024"},
    {"März 2024", "Mar 2024"},
    {"MÄRZ 2024", "Mar 2024"},
    {"1er mai 2024", "May 1, 2024"},
    {"3 de marzo de 2024", "Mar 3, 2024"},
    {"dez. 2024", "Dec 2024"},
    {"3 сентября 2024 г.", "Sep 3, 2024"},
    {"Spring 2024", "Spring 2024"},
    {"2024年春", "Spring 2024"},
    {"2024 春季", "Spring 2024"},
    {"2024년 봄", "Spring 2024"},
    {"Herbst 2024", "Fall 2024"},
    {"été 2024", "Summer 2024"},
    {"Q2 2024", "Q2 2024"},
    {"2024Q2", "Q2 2024"},
    {"2024年第2季度", "Q2 2024"},
    {"2024년 2분기", "Q2 2024"},
    {"2021 – 2023", "2021 – 2023"},
    {"2021-2023", "2021 – 2023"},
    {"2021/09-2024/06", "Sep 2021 – Jun 2024"},
    {"2021-09 - 2024-06", "Sep 2021 – Jun 2024"},
    {"2021-09-2024-06", "Sep 2021 – Jun 2024"},
    {"2021.09—2024.06", "Sep 2021 – Jun 2024"},
    {"2021年9月～2024年6月", "Sep 2021 – Jun 2024"},
    {"2021年9月至2024年6月", "Sep 2021 – Jun 2024"},
    {"2021年9月–12月", "Sep 2021 – Dec 2021"},
    {"Jun – Aug 2023", "Jun 2023 – Aug 2023"},
    {"Sep 2021 to June 2024", "Sep 2021 – Jun 2024"},
    {"von 09/2021 bis 06/2024", "Sep 2021 – Jun 2024"},
    {"de septembre 2021 à juin 2024", "Sep 2021 – Jun 2024"},
    {"с сентября 2021 по июнь 2024", "Sep 2021 – Jun 2024"},
    {"2021年9月至今", "Sep 2021 – Present"},
    {"自2021年9月至今", "Sep 2021 – Present"},
    {"2021.09 - 现在", "Sep 2021 – Present"},
    {"2021年9月〜現在", "Sep 2021 – Present"},
    {"2021.09 ~ 현재", "Sep 2021 – Present"},
    {"09/2021 – heute", "Sep 2021 – Present"},
    {"Sep 2021 – NOW", "Sep 2021 – Present"},
    {"2021–", "2021 – Present"},
    {"since Sep 2021", "Sep 2021 – Present"},
    {"seit 09/2021", "Sep 2021 – Present"},
    {"2021年9月起", "Sep 2021 – Present"},
    {"2021年9月から", "Sep 2021 – Present"},
    {"– 2023", "until 2023"},
    {"bis 06/2023", "until Jun 2023"},
    {"2023年6月まで", "until Jun 2023"},
};

TEST(ReadDates, KnowsWhatPeopleWrite) {
    const DatePrinter printer{language("en"), catalog("en")};
    for (const Spelling& spelling : kSpellings) {
        EXPECT_EQ(printer.print(read(spelling.said)), spelling.english) << spelling.said;
    }
}

TEST(ReadDates, ReadsWhatItPrints) {
    const DateLook kLooks[]{{},
                            {DateStyle::short_form},
                            {DateStyle::long_form, Ongoing::present, SameYear::twice},
                            {DateStyle::numeric},
                            {DateStyle::standard, Ongoing::since}};
    const DateRange ranges[]{{Date{2021, 9}, {}, false},
                             {Date{2019}, {}, false},
                             {Date{2021, 9}, Date{2024, 6}, false},
                             {Date{2019}, Date{2023}, false},
                             {Date{2021, 3}, {}, true},
                             {{}, Date{2023, 6}, false},
                             {Date{2022, 3, 14}, {}, false},
                             {Date{2024, 0, 0, Season::spring}, {}, false},
                             {Date{2024, 0, 0, Season::none, 3}, {}, false}};
    for (const std::string_view tag : kCatalogTags) {
        for (const DateLook& look : kLooks) {
            const DatePrinter printer{language(tag), catalog(tag), look};
            for (const DateRange& range : ranges) EXPECT_EQ(read(printer.print(range)), range) << printer.print(range);
        }
    }
}

TEST(ReadDates, GivesOnlyDatesThatEveryLanguageCanPrint) {
    const std::vector<std::string_view> parts{"2021", "2024", "0",      "9",      "12", "13",     "31", "99",   "年",
                                              "月",   "日",   "년",     "월",     "-",  " – ",    "/",  ".",    " ",
                                              "~",    "至",   "Sep",    "mai",    "春", "Q",      "第", "季度", "令和",
                                              "民国", "元",   "since ", "until ", "起", "present"};
    std::minstd_rand random{7};
    int dates = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t left = 1 + random() % 7; left > 0; --left) text += parts[random() % parts.size()];
        const Reading<Date> single = read_date(text);
        Reading<DateRange> reading = read_date_range(text);
        if (single.is == Written::date) reading = {Written::date, {single.value, {}, false}, {}};
        EXPECT_EQ(reading.is == Written::impossible || reading.is == Written::ambiguous, !reading.fault.text.empty());
        if (reading.is != Written::date) continue;
        ++dates;
        for (const std::string_view tag : {"en", "zh", "ru"}) {
            const DatePrinter printer{language(tag), catalog(tag), {DateStyle::long_form}};
            EXPECT_NE(printer.print(reading.value), "") << text;
        }
    }
    EXPECT_GT(dates, 100);
}

TEST(ReadDates, LeavesWordsAlone) {
    for (const std::string_view words :
         {"", "every summer", "Spring", "expected May 2024 or later", "2024/25", "2023-24", "2019-22", "10-12/2023",
          "Spring/Summer 2024", "2021, 2023", "2025年6月毕业", "WS 2023", "3 Jahre", "20224", "May", "1-2", "24/7",
          "Version 2.0", "from here to there"}) {
        EXPECT_EQ(read_date(words).is, Written::words) << words;
        EXPECT_EQ(read_date_range(words).is, Written::words) << words;
    }
}

std::string fault(std::string_view text) {
    const Reading<Date> date = read_date(text);
    if (date.is != Written::words) return date.fault.text + " | " + date.fault.hints.at(0);
    const Reading<DateRange> range = read_date_range(text);
    return range.fault.text + " | " + range.fault.hints.at(0);
}

TEST(ReadDates, SaysWhatNoCalendarHas) {
    const std::string form = "write 2022-09-03, 2022-09 or 2022";
    EXPECT_EQ(fault("2022-13"), "the month of '2022-13' is not 01 to 12 | " + form);
    EXPECT_EQ(fault("2022-00"), "the month of '2022-00' is not 01 to 12 | " + form);
    EXPECT_EQ(fault("13/2022"), "the month of '13/2022' is not 01 to 12 | " + form);
    EXPECT_EQ(fault("2022年13月"), "the month of '2022年13月' is not 01 to 12 | " + form);
    EXPECT_EQ(fault("0999"), "0999 is no year | " + form);
    EXPECT_EQ(fault("31 April 2022"),
              "'31 April 2022' is no day of that month | write 2022-04 if the day does not matter");
    EXPECT_EQ(fault("2022-13 – 2023-04"), "the month of '2022-13' is not 01 to 12 | " + form);
    EXPECT_EQ(fault("03/04/2022"), "'03/04/2022' may be two days | write 2022-03-04 or 2022-04-03");
}

TEST(IsAfter, KnowsThatAYearCoversItsMonths) {
    EXPECT_TRUE(is_after(Date{2022, 9}, Date{2021}));
    EXPECT_TRUE(is_after(Date{2022, 9}, Date{2022, 6}));
    EXPECT_FALSE(is_after(Date{2022, 9}, Date{2022}));
    EXPECT_TRUE(is_after(Date{2022, 0, 0, Season::fall}, Date{2022, 0, 0, Season::spring}));
    EXPECT_FALSE(is_after(Date{2022, 0, 0, Season::winter}, Date{2022, 0, 0, Season::spring}));
    EXPECT_TRUE(is_after(Date{2022, 0, 0, Season::none, 3}, Date{2022, 6}));
    EXPECT_FALSE(is_after(Date{2022, 0, 0, Season::none, 3}, Date{2022, 7}));
}

}  // namespace
}  // namespace quoin::locale
