#include "locale/boundary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/locale/boundary.hpp>

#include "base/utf8.h"
#include "locale/boost_locale.h"
#include "locale/case.h"

namespace quoin::locale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Language language(std::string_view tag) { return tag.empty() ? Language{} : Language::parse(tag).value(); }

TEST(LineBoundaries, AreByteOffsets) { EXPECT_THAT(line_boundaries("中文 ab", language("zh")), ElementsAre(3, 7)); }

TEST(LineBoundaries, OfNothingAreNone) { EXPECT_THAT(line_boundaries("", language("zh")), IsEmpty()); }

TEST(LineBoundaries, KeepSmallKanaOffTheLineStartWhenStrict) {
    EXPECT_THAT(line_boundaries("ショ", language("ja")), IsEmpty());
    EXPECT_THAT(line_boundaries("ショ", language("ja"), Strictness::normal), ElementsAre(3));
}

TEST(LineBoundaries, KnowTagsWithScripts) {
    // Boost.Locale would read zh-Hant-TW as us-ascii and find nothing.
    EXPECT_THAT(line_boundaries("中文", language("zh-Hant-TW")), ElementsAre(3));
    EXPECT_THAT(line_boundaries("中文", language("sr-Latn-RS")), ElementsAre(3));
}

TEST(GraphemeBoundaries, KeepMarksWithTheirBase) {
    EXPECT_THAT(grapheme_boundaries("e\u0301a"), ElementsAre(3));
    EXPECT_THAT(grapheme_boundaries("葛\U000E0100城"), ElementsAre(7));
    EXPECT_THAT(grapheme_boundaries("👩\u200D💻x"), ElementsAre(11));
    EXPECT_THAT(grapheme_boundaries("한글"), ElementsAre(3));
}

// The short cut for plain text must agree with ICU on every character that it takes for itself.
TEST(GraphemeBoundaries, AreThoseOfIcu) {
    const std::locale icu = make_locale({}, Facet::boundary);
    const auto& facet = std::use_facet<boost::locale::boundary::boundary_indexing<char>>(icu);
    std::string text;
    for (char32_t code = 0x20; code < 0x30000; code += code < 0x3400 ? 1 : 37) {
        if (code >= 0xd800 && code < 0xe000) continue;
        text.clear();
        append_utf8(text, code);
        text += "a";
        append_utf8(text, code);
        append_utf8(text, code);
        std::vector<std::uint32_t> expected;
        for (const auto& at : facet.map(boost::locale::boundary::character, text.data(), text.data() + text.size())) {
            if (at.offset > 0 && at.offset < text.size()) expected.push_back(static_cast<std::uint32_t>(at.offset));
        }
        ASSERT_EQ(grapheme_boundaries(text), expected) << "U+" << std::hex << static_cast<std::uint32_t>(code);
    }
}

TEST(ToUpper, FollowsTheLanguage) {
    EXPECT_EQ(to_upper("abc 中 1", language("en")), "ABC 中 1");
    EXPECT_EQ(to_upper("straße", language("de")), "STRASSE");
    EXPECT_EQ(to_upper("izmir", language("tr")), "İZMİR");
    EXPECT_EQ(to_upper("é", Language{}), "É");
}

}  // namespace
}  // namespace quoin::locale
