#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "assets/assets.h"
#include "locale/catalog.h"
#include "locale/language.h"
#include "locale/print_dates.h"

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

/// The ids of a catalogue as its source lists them.
Strings ids_of(std::string_view tag) {
    std::ifstream file{std::string{QUOIN_SOURCE_DIR} + "/src/locale/po/" + std::string{tag} + ".po"};
    Strings ids;
    for (std::string line; std::getline(file, line);) {
        constexpr std::string_view kId = "msgid \"";
        if (line.starts_with(kId) && line != "msgid \"\"")
            ids.push_back(line.substr(kId.size(), line.rfind('"') - kId.size()));
    }
    return ids;
}

TEST(Catalog, EveryLanguageSaysEverythingThatEnglishSays) {
    const Strings ids = ids_of("en");
    ASSERT_FALSE(ids.empty());
    for (const std::string_view tag : kCatalogTags) {
        EXPECT_EQ(ids_of(tag), ids) << tag;
        const Catalog words = catalog(tag);
        for (const std::string& id : ids) EXPECT_FALSE(words.find(id).value_or("").empty()) << tag << ' ' << id;
    }
}

/// The names in braces, sorted.
Strings braced(std::string_view text) {
    Strings names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1))
        names.emplace_back(text.substr(open, text.find('}', open) - open + 1));
    std::sort(names.begin(), names.end());
    return names;
}

TEST(Catalog, EveryLanguageFillsInTheSameThings) {
    const Catalog english = catalog("en");
    for (const std::string_view tag : kCatalogTags) {
        const Catalog words = catalog(tag);
        for (const std::string& id : ids_of("en")) {
            EXPECT_EQ(braced(words.find(id).value()), braced(english.find(id).value())) << tag << ' ' << id;
            if (!english.find(id, 2)) continue;  // it has no plural
            for (const int count : {1, 2, 5}) EXPECT_EQ(braced(words.find(id, count).value()), Strings{"{n}"}) << tag;
        }
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
