#include "locale/hyphenate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "assets/assets.h"
#include "base/utf8.h"
#include "locale/case.h"

namespace quoin::locale {
namespace {

using testing::IsEmpty;

Hyphenator open(std::string_view tag) {
    return Hyphenator{assets::find("hyphenation/" + std::string{tag} + ".hyph").value_or("")};
}

/// "hy-phen-ation"
std::string divided(std::string_view tag, std::string_view word) {
    const std::u32string letters = to_utf32(word);
    const auto points = open(tag).points(letters);
    std::string text;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (std::find(points.begin(), points.end(), i) != points.end()) text += '-';
        append_utf8(text, letters[i]);
    }
    return text;
}

TEST(Hyphenator, DividesByThePatternsOfTheLanguage) {
    EXPECT_EQ(divided("en-US", "hyphenation"), "hy-phen-ation");
    EXPECT_EQ(divided("en-US", "photography"), "pho-tog-ra-phy");
    EXPECT_EQ(divided("en-GB", "photography"), "pho-to-graphy");
    EXPECT_EQ(divided("de", "verantwortlich"), "ver-ant-wort-lich");
    EXPECT_EQ(divided("fr", "développement"), "dé-ve-lop-pe-ment");
    EXPECT_EQ(divided("es", "desarrollo"), "de-sa-rro-llo");
    EXPECT_EQ(divided("it", "progettazione"), "pro-get-ta-zio-ne");
    EXPECT_EQ(divided("pt", "comunicação"), "co-mu-ni-ca-ção");
    EXPECT_EQ(divided("ru", "программирование"), "про-грам-ми-ро-ва-ние");
}

TEST(Hyphenator, DividesTheMembersOfCompounds) {
    EXPECT_EQ(divided("de", "donaudampfschifffahrtsgesellschaft"), "do-nau-dampf-schiff-fahrts-ge-sell-schaft");
    EXPECT_EQ(divided("de", "abbauregion"), "ab-bau-re-gi-on");
}

TEST(Hyphenator, KnowsExceptions) {
    EXPECT_EQ(divided("en-US", "project"), "project");
    EXPECT_EQ(divided("en-US", "associate"), "as-so-ciate");
}

TEST(Hyphenator, KeepsTheLeastLettersOfTheLanguageTogether) {
    // The patterns say "abun-dant-ly"; English keeps three letters together at the end.
    EXPECT_EQ(divided("en-US", "abundantly"), "abun-dantly");
}

TEST(Hyphenator, DividesNothingThatItDoesNotKnow) {
    EXPECT_THAT(open("en-US").points(U"разработка"), IsEmpty());
    EXPECT_THAT(open("en-US").points(U""), IsEmpty());
    EXPECT_THAT(Hyphenator{}.points(U"hyphenation"), IsEmpty());
    EXPECT_THAT(Hyphenator{"no patterns at all"}.points(U"hyphenation"), IsEmpty());
}

TEST(PatternsTag, TakesTheNearestPatterns) {
    const auto tag = [](std::string_view language) { return patterns_tag(Language::parse(language).value()); };
    EXPECT_EQ(tag("en"), "en-US");
    EXPECT_EQ(tag("en-CA"), "en-US");
    EXPECT_EQ(tag("en-AU"), "en-GB");
    EXPECT_EQ(tag("de-CH"), "de");
    EXPECT_EQ(tag("pt-PT"), "pt");
    EXPECT_EQ(tag("zh"), "");
    EXPECT_EQ(tag("cs"), "");
    EXPECT_EQ(patterns_tag({}), "");
}

TEST(PatternsTag, NamesAllThatAreCompiledIn) {
    std::set<std::string> compiled_in;
    for (const assets::Asset& asset : assets::all()) {
        if (asset.name.starts_with("hyphenation/")) compiled_in.emplace(asset.name);
    }
    std::set<std::string> named;
    for (const std::string_view tag : kPatternTags) named.insert("hyphenation/" + std::string{tag} + ".hyph");
    EXPECT_EQ(named, compiled_in);
}

TEST(IsCapital, TellsCapitalsOfEveryScript) {
    for (const char32_t code : U"AZÄŁЖΩǅ") EXPECT_TRUE(code == 0 || is_capital(code)) << static_cast<int>(code);
    for (const char32_t code : U"azßłжω1国’") EXPECT_FALSE(is_capital(code)) << static_cast<int>(code);
}

}  // namespace
}  // namespace quoin::locale
