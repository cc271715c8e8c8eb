#include "locale_dates.h"

namespace quoin::locale {
namespace {

constexpr DateLook kStandard{};
constexpr DateLook kShort{DateStyle::short_form};
constexpr DateLook kLong{DateStyle::long_form};
constexpr DateLook kNumeric{DateStyle::numeric};
constexpr DateLook kYear{DateStyle::year};
constexpr DateLook kSince{DateStyle::standard, Ongoing::since};
constexpr DateLook kLongSince{DateStyle::long_form, Ongoing::since};
constexpr DateLook kLongTwice{DateStyle::long_form, Ongoing::present, SameYear::twice};
constexpr DateLook kShortOnce{DateStyle::short_form, Ongoing::present, SameYear::once};

/// A date as a CV says it, and what a language makes of it.
struct Row {
    std::string_view tag;
    std::string_view said;
    DateLook look;
    std::string_view printed;
};

// The twelve tables have the same rows, so that they can be compared.
constexpr Row kRows[]{
    {"zh-Hans", "2022-09", kStandard, "2022.09"},
    {"zh-Hans", "2022-09", kShort, "2022年9月"},
    {"zh-Hans", "2022-09", kLong, "2022年9月"},
    {"zh-Hans", "2022-09", kNumeric, "2022.09"},
    {"zh-Hans", "2022-09", kYear, "2022"},
    {"zh-Hans", "2022", kStandard, "2022"},
    {"zh-Hans", "2022-03-01", kLong, "2022年3月1日"},
    {"zh-Hans", "2022-03-01", kNumeric, "2022.03.01"},
    {"zh-Hans", "2022-09 – 2024-06", kStandard, "2022.09 – 2024.06"},
    {"zh-Hans", "2022-09 – 2024-06", kLong, "2022年9月 – 2024年6月"},
    {"zh-Hans", "2020 – 2023", kStandard, "2020 – 2023"},
    {"zh-Hans", "2023-06 – 2023-08", kLong, "2023年6月 – 8月"},
    {"zh-Hans", "2021-09 – present", kStandard, "2021.09 – 至今"},
    {"zh-Hans", "2021-09 – present", kSince, "2021.09起"},
    {"zh-Hans", "until 2023-06", kStandard, "截至2023.06"},
    {"zh-Hans", "Spring 2024", kStandard, "2024年春"},
    {"zh-Hans", "Q3 2024", kStandard, "2024年第3季度"},

    {"zh-Hant", "2022-09", kStandard, "2022/09"},
    {"zh-Hant", "2022-09", kShort, "2022年9月"},
    {"zh-Hant", "2022-09", kLong, "2022年9月"},
    {"zh-Hant", "2022-09", kNumeric, "2022/09"},
    {"zh-Hant", "2022-09", kYear, "2022"},
    {"zh-Hant", "2022", kStandard, "2022"},
    {"zh-Hant", "2022-03-01", kLong, "2022年3月1日"},
    {"zh-Hant", "2022-03-01", kNumeric, "2022/03/01"},
    {"zh-Hant", "2022-09 – 2024-06", kStandard, "2022/09 – 2024/06"},
    {"zh-Hant", "2022-09 – 2024-06", kLong, "2022年9月 – 2024年6月"},
    {"zh-Hant", "2020 – 2023", kStandard, "2020 – 2023"},
    {"zh-Hant", "2023-06 – 2023-08", kLong, "2023年6月 – 8月"},
    {"zh-Hant", "2021-09 – present", kStandard, "2021/09 – 至今"},
    {"zh-Hant", "2021-09 – present", kSince, "2021/09起"},
    {"zh-Hant", "until 2023-06", kStandard, "截至2023/06"},
    {"zh-Hant", "Spring 2024", kStandard, "2024年春"},
    {"zh-Hant", "Q3 2024", kStandard, "2024年第3季"},

    {"ja", "2022-09", kStandard, "2022年9月"},
    {"ja", "2022-09", kShort, "2022年9月"},
    {"ja", "2022-09", kLong, "2022年9月"},
    {"ja", "2022-09", kNumeric, "2022/09"},
    {"ja", "2022-09", kYear, "2022年"},
    {"ja", "2022", kStandard, "2022年"},
    {"ja", "2022-03-01", kLong, "2022年3月1日"},
    {"ja", "2022-03-01", kNumeric, "2022/03/01"},
    {"ja", "2022-09 – 2024-06", kStandard, "2022年9月〜2024年6月"},
    {"ja", "2022-09 – 2024-06", kNumeric, "2022/09〜2024/06"},
    {"ja", "2020 – 2023", kStandard, "2020年〜2023年"},
    {"ja", "2023-06 – 2023-08", kLong, "2023年6月〜8月"},
    {"ja", "2021-09 – present", kStandard, "2021年9月〜現在"},
    {"ja", "2021-09 – present", kSince, "2021年9月〜"},
    {"ja", "until 2023-06", kStandard, "〜2023年6月"},
    {"ja", "Spring 2024", kStandard, "2024年春"},
    {"ja", "Q3 2024", kStandard, "2024年第3四半期"},

    {"ko", "2022-09", kStandard, "2022.09"},
    {"ko", "2022-09", kShort, "2022년 9월"},
    {"ko", "2022-09", kLong, "2022년 9월"},
    {"ko", "2022-09", kNumeric, "2022.09"},
    {"ko", "2022-09", kYear, "2022"},
    {"ko", "2022", kLong, "2022년"},
    {"ko", "2022-03-01", kLong, "2022년 3월 1일"},
    {"ko", "2022-03-01", kNumeric, "2022.03.01"},
    {"ko", "2022-09 – 2024-06", kStandard, "2022.09 ~ 2024.06"},
    {"ko", "2022-09 – 2024-06", kLong, "2022년 9월 ~ 2024년 6월"},
    {"ko", "2020 – 2023", kStandard, "2020 ~ 2023"},
    {"ko", "2023-06 – 2023-08", kLong, "2023년 6월 ~ 8월"},
    {"ko", "2021-09 – present", kStandard, "2021.09 ~ 현재"},
    {"ko", "2021-09 – present", kSince, "2021.09부터"},
    {"ko", "until 2023-06", kStandard, "2023.06까지"},
    {"ko", "Spring 2024", kStandard, "2024년 봄"},
    {"ko", "Q3 2024", kStandard, "2024년 3분기"},

    {"en", "2022-09", kStandard, "Sep 2022"},
    {"en", "2022-09", kShort, "Sep 2022"},
    {"en", "2022-09", kLong, "September 2022"},
    {"en", "2022-09", kNumeric, "09/2022"},
    {"en", "2022-09", kYear, "2022"},
    {"en", "2022", kStandard, "2022"},
    {"en", "2022-03-01", kLong, "March 1, 2022"},
    {"en", "2022-03-01", kNumeric, "2022-03-01"},
    {"en", "2022-09 – 2024-06", kStandard, "Sep 2022 – Jun 2024"},
    {"en", "2022-09 – 2024-06", kLong, "September 2022 – June 2024"},
    {"en", "2020 – 2023", kStandard, "2020 – 2023"},
    {"en", "2023-06 – 2023-08", kLong, "June – August 2023"},
    {"en", "2023-06 – 2023-08", kLongTwice, "June 2023 – August 2023"},
    {"en", "2023-06 – 2023-08", kShort, "Jun 2023 – Aug 2023"},
    {"en", "2023-06 – 2023-08", kShortOnce, "Jun – Aug 2023"},
    {"en", "2021-09 – present", kStandard, "Sep 2021 – Present"},
    {"en", "2021-09 – present", kSince, "since Sep 2021"},
    {"en", "until 2023-06", kStandard, "until Jun 2023"},
    {"en", "Spring 2024", kStandard, "Spring 2024"},
    {"en", "Fall 2024", kStandard, "Fall 2024"},
    {"en", "Autumn 2024", kStandard, "Autumn 2024"},
    {"en", "2024年秋", kStandard, "Fall 2024"},
    {"en", "Q3 2024", kStandard, "Q3 2024"},
    {"en-GB", "2022-03-01", kLong, "1 March 2022"},
    {"en-GB", "2022-03-01", kNumeric, "01/03/2022"},
    {"en-GB", "2024年秋", kStandard, "Autumn 2024"},
    {"en-GB", "2020 – 2023", kStandard, "2020–2023"},
    {"en-AU", "2022-03-01", kShort, "1 Mar 2022"},

    {"de", "2022-09", kStandard, "09/2022"},
    {"de", "2022-09", kShort, "Sept. 2022"},
    {"de", "2022-09", kLong, "September 2022"},
    {"de", "2022-09", kNumeric, "09/2022"},
    {"de", "2022-09", kYear, "2022"},
    {"de", "2022", kStandard, "2022"},
    {"de", "2022-03-01", kLong, "1. März 2022"},
    {"de", "2022-03-01", kNumeric, "01.03.2022"},
    {"de", "2022-09 – 2024-06", kStandard, "09/2022 – 06/2024"},
    {"de", "2022-09 – 2024-06", kLong, "September 2022 – Juni 2024"},
    {"de", "2020 – 2023", kStandard, "2020–2023"},
    {"de", "2023-06 – 2023-08", kLong, "Juni–August 2023"},
    {"de", "2021-09 – present", kStandard, "09/2021 – heute"},
    {"de", "2021-09 – present", kSince, "seit 09/2021"},
    {"de", "until 2023-06", kStandard, "bis 06/2023"},
    {"de", "Spring 2024", kStandard, "Frühjahr 2024"},
    {"de", "Q3 2024", kStandard, "Q3 2024"},

    {"fr", "2022-09", kStandard, "sept. 2022"},
    {"fr", "2022-09", kShort, "sept. 2022"},
    {"fr", "2022-09", kLong, "septembre 2022"},
    {"fr", "2022-09", kNumeric, "09/2022"},
    {"fr", "2022-09", kYear, "2022"},
    {"fr", "2022", kStandard, "2022"},
    {"fr", "2022-03-01", kLong, "1er mars 2022"},
    {"fr", "2022-03-02", kLong, "2 mars 2022"},
    {"fr", "2022-03-01", kNumeric, "01/03/2022"},
    {"fr", "2022-09 – 2024-06", kStandard, "sept. 2022 – juin 2024"},
    {"fr", "2022-09 – 2024-06", kLong, "septembre 2022 – juin 2024"},
    {"fr", "2020 – 2023", kStandard, "2020–2023"},
    {"fr", "2023-06 – 2023-08", kLong, "juin – août 2023"},
    {"fr", "2021-09 – present", kStandard, "sept. 2021 – présent"},
    {"fr", "2021-09 – present", kSince, "depuis sept. 2021"},
    {"fr", "until 2023-06", kLong, "jusqu’en juin 2023"},
    {"fr", "Spring 2024", kStandard, "printemps 2024"},
    {"fr", "Q3 2024", kStandard, "T3 2024"},

    {"es", "2022-09", kStandard, "sept 2022"},
    {"es", "2022-09", kShort, "sept 2022"},
    {"es", "2022-09", kLong, "septiembre de 2022"},
    {"es", "2022-09", kNumeric, "09/2022"},
    {"es", "2022-09", kYear, "2022"},
    {"es", "2022", kStandard, "2022"},
    {"es", "2022-03-01", kLong, "1 de marzo de 2022"},
    {"es", "2022-03-01", kNumeric, "01/03/2022"},
    {"es", "2022-09 – 2024-06", kStandard, "sept 2022 – jun 2024"},
    {"es", "2022-09 – 2024-06", kLong, "septiembre de 2022 – junio de 2024"},
    {"es", "2020 – 2023", kStandard, "2020–2023"},
    {"es", "2023-06 – 2023-08", kLong, "junio–agosto de 2023"},
    {"es", "2021-09 – present", kStandard, "sept 2021 – actualidad"},
    {"es", "2021-09 – present", kSince, "desde sept 2021"},
    {"es", "until 2023-06", kStandard, "hasta jun 2023"},
    {"es", "Spring 2024", kStandard, "primavera de 2024"},
    {"es", "Q3 2024", kStandard, "T3 2024"},

    {"pt", "2022-09", kStandard, "set. 2022"},
    {"pt", "2022-09", kShort, "set. 2022"},
    {"pt", "2022-09", kLong, "setembro de 2022"},
    {"pt", "2022-09", kNumeric, "09/2022"},
    {"pt", "2022-09", kYear, "2022"},
    {"pt", "2022", kStandard, "2022"},
    {"pt", "2022-03-01", kLong, "1 de março de 2022"},
    {"pt", "2022-03-01", kNumeric, "01/03/2022"},
    {"pt", "2022-09 – 2024-06", kStandard, "set. 2022 – jun. 2024"},
    {"pt", "2022-09 – 2024-06", kLong, "setembro de 2022 – junho de 2024"},
    {"pt", "2020 – 2023", kStandard, "2020 – 2023"},
    {"pt", "2023-06 – 2023-08", kLong, "junho – agosto de 2023"},
    {"pt", "2021-09 – present", kStandard, "set. 2021 – presente"},
    {"pt", "2021-09 – present", kSince, "desde set. 2021"},
    {"pt", "until 2023-06", kStandard, "até jun. 2023"},
    {"pt", "Spring 2024", kStandard, "primavera de 2024"},
    {"pt", "Q3 2024", kStandard, "T3 2024"},

    {"it", "2022-09", kStandard, "set 2022"},
    {"it", "2022-09", kShort, "set 2022"},
    {"it", "2022-09", kLong, "settembre 2022"},
    {"it", "2022-09", kNumeric, "09/2022"},
    {"it", "2022-09", kYear, "2022"},
    {"it", "2022", kStandard, "2022"},
    {"it", "2022-03-01", kLong, "1 marzo 2022"},
    {"it", "2022-03-01", kNumeric, "01/03/2022"},
    {"it", "2022-09 – 2024-06", kStandard, "set 2022 – giu 2024"},
    {"it", "2022-09 – 2024-06", kLong, "settembre 2022 – giugno 2024"},
    {"it", "2020 – 2023", kStandard, "2020–2023"},
    {"it", "2023-06 – 2023-08", kLong, "giugno–agosto 2023"},
    {"it", "2021-09 – present", kStandard, "set 2021 – oggi"},
    {"it", "2021-09 – present", kSince, "da set 2021"},
    {"it", "2021 – present", kSince, "dal 2021"},
    {"it", "until 2023-06", kStandard, "fino a giu 2023"},
    {"it", "until 2023", kStandard, "fino al 2023"},
    {"it", "Spring 2024", kStandard, "primavera 2024"},
    {"it", "Q3 2024", kStandard, "T3 2024"},

    {"ru", "2022-09", kStandard, "сент. 2022"},
    {"ru", "2022-03", kShort, "март 2022"},
    {"ru", "2022-09", kLong, "сентябрь 2022"},
    {"ru", "2022-09", kNumeric, "09.2022"},
    {"ru", "2022-09", kYear, "2022"},
    {"ru", "2022", kStandard, "2022"},
    {"ru", "2022-03-01", kLong, "1 марта 2022"},
    {"ru", "2022-03-01", kShort, "1 мар. 2022"},
    {"ru", "2022-03-01", kNumeric, "01.03.2022"},
    {"ru", "2022-09 – 2024-06", kStandard, "сент. 2022 – июнь 2024"},
    {"ru", "2022-09 – 2024-06", kLong, "сентябрь 2022 – июнь 2024"},
    {"ru", "2020 – 2023", kStandard, "2020–2023"},
    {"ru", "2023-06 – 2023-08", kLong, "июнь – август 2023"},
    {"ru", "2021-09 – present", kStandard, "сент. 2021 – настоящее время"},
    {"ru", "2021-03 – present", kSince, "с мар. 2021"},
    {"ru", "2021-03 – present", kLongSince, "с марта 2021"},
    {"ru", "until 2023-06", kLong, "до июня 2023"},
    {"ru", "Spring 2024", kStandard, "весна 2024"},
    {"ru", "Q3 2024", kStandard, "3 кв. 2024"},

    {"nl", "2022-09 – present", kStandard, "Sep 2022 – Present"},
    {"zh-TW", "2022-09", kStandard, "2022/09"},
    {"zh-CN", "2022-09", kStandard, "2022.09"},
};

TEST(PrintDates, FollowsEachLanguage) {
    for (const Row& row : kRows) {
        const DatePrinter printer{language(row.tag), catalog(row.tag), row.look};
        EXPECT_EQ(printer.print(read(row.said)), row.printed) << row.tag << ' ' << row.said;
    }
}

/// A span of time, and how long it is in each language.
struct Length {
    std::string_view tag;
    std::string_view said;
    std::string_view printed;
};

constexpr Length kLengths[]{
    {"en", "2022-09 – 2022-09", "1 mo"},
    {"en", "2023-01 – 2023-02", "2 mos"},
    {"en", "2023-02 – 2023-03", "2 mos"},
    {"en", "2022-01 – 2022-12", "1 yr"},
    {"en", "2022-09 – 2024-11", "2 yrs 3 mos"},
    {"en", "2020 – 2023", "3 yrs"},
    {"en", "2020 – 2020", "1 yr"},
    {"en", "2020 – 2023-05", "3 yrs"},
    {"en", "2022-09-03 – 2022-12-02", "3 mos"},
    {"en", "2022-09-20 – 2022-10-02", "1 mo"},
    {"en", "2022-09-01 – 2022-12-31", "4 mos"},
    {"en", "Q1 2024 – Q3 2024", "9 mos"},
    {"en", "2024-05 – present", "1 yr 2 mos"},
    {"zh-Hans", "2022-09 – 2024-11", "2年3个月"},
    {"zh-Hant", "2022-09 – 2024-11", "2年3個月"},
    {"ja", "2022-09 – 2024-11", "2年3か月"},
    {"ko", "2022-09 – 2024-11", "2년 3개월"},
    {"de", "2022-09 – 2024-11", "2 Jahre 3 Monate"},
    {"de", "2022-09 – 2023-09", "1 Jahr 1 Monat"},
    {"fr", "2022-09 – 2024-11", "2 ans 3 mois"},
    {"fr", "2022-09 – 2023-09", "1 an 1 mois"},
    {"es", "2022-09 – 2024-11", "2 años 3 meses"},
    {"es", "2022-09 – 2023-09", "1 año 1 mes"},
    {"pt", "2022-09 – 2024-11", "2 anos 3 meses"},
    {"it", "2022-09 – 2024-11", "2 anni 3 mesi"},
    {"ru", "2022-09 – 2023-09", "1 год 1 месяц"},
    {"ru", "2022-09 – 2024-11", "2 года 3 месяца"},
    {"ru", "2018-01 – 2022-11", "4 года 11 месяцев"},
    {"ru", "2017-01 – 2022-05", "5 лет 5 месяцев"},
    {"ru", "2000 – 2011", "11 лет"},
    {"ru", "2000 – 2021", "21 год"},
    {"ru", "2000 – 2022", "22 года"},
};

TEST(Durations, CountBothEndsInThePluralsOfTheLanguage) {
    for (const Length& row : kLengths) {
        const DatePrinter printer{language(row.tag), catalog(row.tag)};
        const auto duration = duration_of(read(row.said), Date{2025, 6, 30});
        ASSERT_TRUE(duration) << row.said;
        EXPECT_EQ(printer.print(*duration), row.printed) << row.tag << ' ' << row.said;
    }
}

TEST(Durations, NeedTwoEnds) {
    EXPECT_EQ(duration_of(read("2022-09"), Date{2025, 6}), std::nullopt);
    EXPECT_EQ(duration_of(read("until 2022-09"), Date{2025, 6}), std::nullopt);
    EXPECT_EQ(duration_of(read("since 2022-09"), std::nullopt), std::nullopt);
    EXPECT_EQ(duration_of(read("since 2026-09"), Date{2025, 6}), std::nullopt);
    EXPECT_EQ(duration_of(read("Spring 2023 – Fall 2024"), Date{2025, 6}), std::nullopt);
}

TEST(DateForms, OfALayoutStandInsteadOfTheStyles) {
    DateLook look;
    look.month = "{MM}/{YY} {B}";
    look.range = "{start} to {end}";
    const DatePrinter english{language("en"), catalog("en"), look};
    EXPECT_EQ(english.print(DateRange{Date{2009, 1, 5}, Date{2010, 12}, false}), "01/09 January to 12/10 December");
    EXPECT_EQ(english.print(DateRange{Date{2009, 1}, Date{2009, 3}, false}), "01/09 January to 03/09 March");
    const DatePrinter german{language("de"), catalog("de"), look};
    EXPECT_EQ(german.print(DateRange{Date{2009}, {}, true}), "2009 to heute");
}

TEST(DateWords, StandInsteadOfTheLanguages) {
    DateWords words;
    words.short_months = {"J", "F", "M", "A", "Mai", "Jn", "Jl", "Au", "S", "O", "N", "D"};
    words.present = "jetzt";
    words.years = "Jahre lang";
    const DatePrinter printer{language("de"), catalog("de"), {}, words};
    EXPECT_EQ(printer.print(read("2022-09 – present")), "S 2022 – jetzt");  // named months are wanted
    EXPECT_EQ(printer.print(Duration{2, 1}), "2 Jahre lang 1 Monat");
}

}  // namespace
}  // namespace quoin::locale
