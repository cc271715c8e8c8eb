#include <gtest/gtest.h>

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "assets/assets.h"
#include "locale/print_dates.h"
#include "locale/read_dates.h"

namespace quoin::locale {
namespace {

Language language(std::string_view tag) { return Language::parse(tag).value(); }

const Catalog& catalog(std::string_view tag) {
    static std::map<std::string, Catalog, std::less<>> opened;
    const std::string name{catalog_tag(language(tag))};
    const auto found = opened.find(name);
    if (found != opened.end()) return found->second;
    return opened.emplace(name, Catalog{language(name), assets::find("locale/" + name + ".mo").value()}).first->second;
}

/// What a file says, read as a single date or as a span.
DateRange read(std::string_view text) {
    const Reading<Date> single = read_date(text);
    if (single.kind == Reading<Date>::Kind::clear) return {single.value, {}, false};
    const Reading<DateRange> range = read_date_range(text);
    EXPECT_EQ(range.kind, Reading<DateRange>::Kind::clear) << text;
    return range.value;
}

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
    constexpr DateLook kLooks[]{kStandard, kShort, kLongTwice, kNumeric, kSince};
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

TEST(ReadDates, LeavesWordsAlone) {
    for (const std::string_view words :
         {"", "every summer", "Spring", "expected May 2024 or later", "2024/25", "2023-24", "WS 2023", "3 Jahre",
          "20224", "May", "1-2", "24/7", "Version 2.0", "from here to there"}) {
        EXPECT_EQ(read_date(words).kind, Reading<Date>::Kind::none) << words;
        EXPECT_EQ(read_date_range(words).kind, Reading<DateRange>::Kind::none) << words;
    }
}

std::string fault(std::string_view text) {
    const Reading<Date> date = read_date(text);
    if (date.kind != Reading<Date>::Kind::none) return date.fault.text + " | " + date.fault.hints.at(0);
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
