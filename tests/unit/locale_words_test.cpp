#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "assets/assets.h"
#include "locale/catalog.h"
#include "locale/date.h"
#include "locale/language.h"

namespace quoin::locale {
namespace {

using Strings = std::vector<std::string>;

Language language(std::string_view tag) { return Language::parse(tag).value(); }

Strings tags(const std::vector<Language>& languages) {
    Strings result;
    for (const Language& each : languages) result.push_back(each.tag());
    return result;
}

std::string normal(std::string_view tag) {
    const auto parsed = Language::parse(tag);
    return parsed ? parsed->tag() : parsed.error().text + " | " + parsed.error().hints.at(0);
}

Catalog catalog(std::string_view tag) {
    return Catalog{language(tag), assets::find("locale/" + std::string{tag} + ".mo").value()};
}

constexpr DateRange kStudies{Date{2022, 9, 1}, Date{2024, 6}, false};
constexpr DateRange kJob{Date{2022, 9}, std::nullopt, true};

TEST(Language, NormalisesCaseAndSeparators) {
    EXPECT_EQ(normal("ZH_hans_cn"), "zh-Hans-CN");
    EXPECT_EQ(normal("EN-gb"), "en-GB");
    EXPECT_EQ(normal("es-419"), "es-419");
    EXPECT_EQ(normal("sr-latn-rs"), "sr-Latn-RS");
    EXPECT_EQ(normal("yue"), "yue");
}

TEST(Language, RefusesWhatIsNoLanguageAndSaysWhatWasMeant) {
    const std::string form = "write a BCP 47 tag, such as en, zh, zh-Hant, zh-TW, ja or en-GB";
    EXPECT_EQ(normal("cn"), "'cn' is no language | did you mean 'zh'?");
    EXPECT_EQ(normal("jp"), "'jp' is no language | did you mean 'ja'?");
    EXPECT_EQ(normal("cht"), "'cht' is no language | did you mean 'zh-Hant'?");
    EXPECT_EQ(normal(""), "'' is no language | " + form);
    EXPECT_EQ(normal("go"), "'go' is no language | " + form);
    EXPECT_EQ(normal("english"), "'english' is no language | " + form);
    EXPECT_EQ(normal("en-GB-oed"), "'en-GB-oed' is no language | write 'en-GB'");
    EXPECT_EQ(normal("zh-"), "'zh-' is no language | write 'zh'");
}

TEST(Language, KnowsItsParts) {
    const Language full = language("zh-Hant-HK");
    EXPECT_EQ((Strings{std::string{full.primary()}, std::string{full.script()}, std::string{full.region()}}),
              (Strings{"zh", "Hant", "HK"}));
    const Language short_one = language("en-GB");
    EXPECT_EQ((Strings{std::string{short_one.script()}, std::string{short_one.region()}}), (Strings{"", "GB"}));
}

TEST(Language, FallsBackThroughTheLikelyScript) {
    EXPECT_EQ(tags(language("zh-TW").fallbacks()), (Strings{"zh-TW", "zh-Hant-TW", "zh-Hant", "zh"}));
    EXPECT_EQ(tags(language("zh-CN").fallbacks()), (Strings{"zh-CN", "zh-Hans-CN", "zh-Hans", "zh"}));
    EXPECT_EQ(tags(language("zh-Hant").fallbacks()), (Strings{"zh-Hant", "zh"}));
    EXPECT_EQ(tags(language("zh").fallbacks()), (Strings{"zh"}));
    EXPECT_EQ(tags(language("en-GB").fallbacks()), (Strings{"en-GB", "en"}));
    EXPECT_EQ(tags(language("sr-Latn-RS").fallbacks()), (Strings{"sr-Latn-RS", "sr-Latn", "sr"}));
    EXPECT_EQ(tags(Language{}.fallbacks()), Strings{});
}

TEST(Language, KnowsTraditionalChinese) {
    for (const std::string_view tag : {"zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh-Hant-CN"}) {
        EXPECT_TRUE(language(tag).is_traditional_chinese()) << tag;
    }
    for (const std::string_view tag : {"zh", "zh-CN", "zh-Hans-HK", "zh-SG", "ja", "en-HK"}) {
        EXPECT_FALSE(language(tag).is_traditional_chinese()) << tag;
    }
}

TEST(BestMatch, PrefersTheFallbacksInOrder) {
    const std::vector available{language("en"), language("zh"), language("zh-Hant")};
    EXPECT_EQ(best_match(language("zh-TW"), available), 2U);
    EXPECT_EQ(best_match(language("zh-CN"), available), 1U);
    EXPECT_EQ(best_match(language("en-GB"), available), 0U);
    EXPECT_EQ(best_match(language("ja"), available), std::nullopt);
}

TEST(BestMatch, TakesAnotherOfTheSamePrimaryLanguage) {
    EXPECT_EQ(best_match(language("zh"), {language("zh-Hant"), language("zh-Hans")}), 1U);
    EXPECT_EQ(best_match(language("zh"), {language("en"), language("zh-TW")}), 1U);
    EXPECT_EQ(best_match(language("zh-Hans"), {language("en"), language("zh-Hant")}), 1U);
}

TEST(Catalog, EveryLanguageHasTheSameIds) {
    const Catalog english = catalog("en");
    const Strings ids{"section.education", "section.work_experience", "section.skills", "word.cv",
                      "word.photo",        "word.location",           "word.email",     "word.phone",
                      "word.website"};
    for (const std::string_view tag : kCatalogTags) {
        const Catalog words = catalog(tag);
        for (const std::string& id : ids) EXPECT_TRUE(words.find(id).has_value()) << tag << ' ' << id;
    }
}

TEST(Catalog, SaysTheTitlesOfEachLanguage) {
    Strings titles;
    for (const std::string_view tag : kCatalogTags)
        titles.push_back(catalog(tag).find("section.education").value_or("?"));
    EXPECT_EQ(titles, (Strings{"教育背景", "學歷", "学歴", "학력", "Education", "Ausbildung", "Formation", "Educación",
                               "Formação acadêmica", "Istruzione", "Образование"}));
}

TEST(Catalog, HasNothingUnderAnUnknownId) {
    EXPECT_EQ(catalog("en").find("section.nonsense"), std::nullopt);
    EXPECT_EQ(catalog("en").find(""), std::nullopt);
    EXPECT_EQ(Catalog{}.find("section.education"), std::nullopt);
}

TEST(Catalog, KnowsNoWordsIfItsBytesAreBroken) {
    const std::string bytes{assets::find("locale/en.mo").value()};
    EXPECT_EQ((Catalog{language("en"), "nonsense"}.find("word.cv")), std::nullopt);
    EXPECT_EQ((Catalog{language("en"), ""}.find("word.cv")), std::nullopt);
    EXPECT_EQ((Catalog{language("en"), bytes.substr(0, 20)}.find("word.cv")), std::nullopt);
}

TEST(Catalog, ServesEachLanguageWithTheNearestTag) {
    Strings served;
    for (const std::string_view tag : {"zh", "zh-TW", "zh-HK", "zh-SG", "pt-BR", "en-GB", "ja-JP", "nl"}) {
        served.emplace_back(catalog_tag(language(tag)));
    }
    EXPECT_EQ(served, (Strings{"zh-Hans", "zh-Hant", "zh-Hant", "zh-Hans", "pt", "en", "ja", "en"}));
}

TEST(FormatDates, PrintsWhatCvsInEachLanguagePrint) {
    Strings printed;
    for (const std::string_view tag : {"en", "zh-Hans", "zh-Hant", "ja", "ko", "de", "fr", "es", "pt", "it", "ru"}) {
        printed.push_back(format_dates(kStudies, language(tag)));
    }
    EXPECT_EQ(printed,
              (Strings{"Sep 2022 – Jun 2024", "2022.09 – 2024.06", "2022.09 – 2024.06", "2022年9月 – 2024年6月",
                       "2022.09 – 2024.06", "09/2022 – 06/2024", "sept. 2022 – juin 2024", "sept 2022 – jun 2024",
                       "set. 2022 – jun. 2024", "set 2022 – giu 2024", "сент. 2022 – июнь 2024"}));
}

TEST(FormatDates, SaysThatSomethingGoesOn) {
    Strings printed;
    for (const std::string_view tag : {"en", "zh", "zh-TW", "ja", "ko", "de", "fr", "es", "pt-BR", "it", "ru"}) {
        printed.push_back(format_dates(kJob, language(tag)));
    }
    EXPECT_EQ(printed, (Strings{"Sep 2022 – Present", "2022.09 – 至今", "2022.09 – 至今", "2022年9月 – 現在",
                                "2022.09 – 현재", "09/2022 – heute", "sept. 2022 – présent", "sept 2022 – actualidad",
                                "set. 2022 – presente", "set 2022 – oggi", "сент. 2022 – настоящее время"}));
}

TEST(FormatDates, HasANumericAndALongStyle) {
    const auto both = [](std::string_view tag) {
        return format_dates(kStudies, language(tag), DateStyle::numeric) + " | " +
               format_dates(kStudies, language(tag), DateStyle::long_form);
    };
    EXPECT_EQ(both("en"), "09/2022 – 06/2024 | September 2022 – June 2024");
    EXPECT_EQ(both("zh"), "2022.09 – 2024.06 | 2022年9月 – 2024年6月");
    EXPECT_EQ(both("ja"), "2022/09 – 2024/06 | 2022年9月 – 2024年6月");
    EXPECT_EQ(both("ko"), "2022.09 – 2024.06 | 2022년 9월 – 2024년 6월");
    EXPECT_EQ(both("de"), "09/2022 – 06/2024 | September 2022 – Juni 2024");
    EXPECT_EQ(both("es"), "09/2022 – 06/2024 | septiembre de 2022 – junio de 2024");
    EXPECT_EQ(both("ru"), "09.2022 – 06.2024 | сентябрь 2022 – июнь 2024");
}

TEST(FormatDates, AYearStaysAYear) {
    EXPECT_EQ(format_dates({Date{2019}, Date{2023}, false}, language("en")), "2019 – 2023");
    EXPECT_EQ(format_dates({Date{2019}, Date{2023, 5}, false}, language("zh")), "2019 – 2023.05");
    EXPECT_EQ(format_dates({Date{2019}, Date{2023}, false}, language("ja")), "2019年 – 2023年");
}

TEST(FormatDates, AreWrittenInTheFormsOfALayout) {
    const DateForms forms{"{MM}/{YY} {B}", "{start} to {end}"};
    EXPECT_EQ(format_dates({Date{2009, 1, 5}, Date{2010, 12}, false}, language("en"), forms),
              "01/09 January to 12/10 December");
    EXPECT_EQ(format_dates({Date{2009}, {}, true}, language("de"), forms), "2009 to heute");
    EXPECT_EQ(format_dates({Date{2009, 1}, {}, true}, language("zh"), DateForms{}),
              format_dates({Date{2009, 1}, {}, true}, language("zh")));
}

TEST(FormatDates, ADayPrintsInASingleDateOnly) {
    Strings printed;
    for (const std::string_view tag : {"en", "en-GB", "zh", "ja", "de", "fr", "ru"}) {
        printed.push_back(format_dates({Date{2022, 9, 1}, std::nullopt, false}, language(tag)));
    }
    EXPECT_EQ(printed, (Strings{"Sep 1, 2022", "1 Sep 2022", "2022.09.01", "2022年9月1日", "01.09.2022",
                                "1er sept. 2022", "01.09.2022"}));
    EXPECT_EQ(format_date(Date{2022, 9, 3}, language("ru"), DateStyle::long_form), "3 сентября 2022");
}

TEST(FormatDates, EqualEndsPrintOnce) {
    EXPECT_EQ(format_dates({Date{2022, 5, 1}, Date{2022, 5, 30}, false}, language("en")), "May 2022");
    EXPECT_EQ(format_dates({Date{2022, 5}, Date{2022, 8}, false}, language("en")), "May 2022 – Aug 2022");
}

TEST(FormatDates, OtherLanguagesUseEnglish) { EXPECT_EQ(format_dates(kJob, language("nl")), "Sep 2022 – Present"); }

TEST(IsPresentWord, KnowsTheWordInEveryLanguage) {
    for (const std::string_view word :
         {"present", "Present", "NOW", "至今", "今", "现在", "現在", "현재", "heute", "présent"}) {
        EXPECT_TRUE(is_present_word(word)) << word;
    }
    EXPECT_FALSE(is_present_word("presents"));
    EXPECT_FALSE(is_present_word(""));
}

}  // namespace
}  // namespace quoin::locale
