#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assets/assets.h"
#include "block/icon.h"
#include "block/split_tags.h"

namespace quoin::block {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A text of one run whose place in the file is its own bytes.
Text text_of(const std::string& words) {
    Text text;
    text.text.text = words;
    text.text.runs.push_back({0, words.size(), {}, {{0, 100, 100 + static_cast<std::uint32_t>(words.size())}}});
    text.paints.emplace_back();
    return text;
}

std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> parts;
    for (const Text& part : split_tags(text_of(words))) parts.push_back(part.text.text);
    return parts;
}

TEST(SplitTags, PartsAtSeparatorsAndDropsTheSpaceAroundThem) {
    EXPECT_THAT(split("C++, Go; Rust · C | D"), ElementsAre("C++", "Go", "Rust", "C", "D"));
    EXPECT_THAT(split("中文、英文，日文；德文"), ElementsAre("中文", "英文", "日文", "德文"));
}

TEST(SplitTags, LeavesWhatStandsInBracketsAndInNumbersWhole) {
    EXPECT_THAT(split("Rust (std, async), C"), ElementsAre("Rust (std, async)", "C"));
    EXPECT_THAT(split("数学（分析、代数）、物理"), ElementsAre("数学（分析、代数）", "物理"));
    EXPECT_THAT(split("1,000 users, x"), ElementsAre("1,000 users", "x"));
    EXPECT_THAT(split("a), b"), ElementsAre("a)", "b"));
}

TEST(SplitTags, GivesNoEmptyTag) {
    EXPECT_THAT(split(", a,, b; "), ElementsAre("a,", "b"));
    EXPECT_THAT(split(" 、"), IsEmpty());
}

TEST(SplitTags, EveryPartKnowsWhereItStands) {
    const auto parts = split_tags(text_of("a, 二"));
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_THAT(parts[0].text.runs.front().places, ElementsAre(Span{0, 100, 101}));
    EXPECT_THAT(parts[1].text.runs.front().places, ElementsAre(Span{0, 103, 106}));
    EXPECT_EQ(parts[1].text.runs.front().begin, 0U);
    EXPECT_EQ(parts[1].text.runs.front().end, 3U);
}

std::string_view table() { return assets::find("icons.txt").value_or(std::string_view{}); }

TEST(FindIcon, KnowsEveryNameOfTheTableAndTheUsualOnes) {
    for (const std::string_view name : icon_names(table())) {
        const auto icon = find_icon(table(), name);
        // "twitter" and the like stand for others, but no icon's own name does.
        ASSERT_TRUE(icon) << name;
        EXPECT_TRUE(icon->path.starts_with('M')) << name;
        EXPECT_LT(icon->top, icon->bottom) << name;
    }
    EXPECT_EQ(find_icon(table(), "envelope"), find_icon(table(), "mail"));
    EXPECT_EQ(find_icon(table(), "website"), find_icon(table(), "globe"));
    EXPECT_EQ(find_icon(table(), "mai"), std::nullopt);
    EXPECT_EQ(find_icon({}, "mail"), std::nullopt);
}

TEST(IconName, ANetworkWithoutAnIconHasThatOfALinkOrAPerson) {
    resume::Contact contact;
    EXPECT_EQ(icon_name(contact, table()), std::nullopt);
    contact.icon = "email";
    EXPECT_EQ(icon_name(contact, table()), "email");
    contact.kind = resume::ContactKind::network;
    contact.icon = "kakaotalk";
    EXPECT_EQ(icon_name(contact, table()), "user");
    contact.url.values.push_back({{}, "https://example.com"});
    EXPECT_EQ(icon_name(contact, table()), "link");
}

}  // namespace
}  // namespace quoin::block
