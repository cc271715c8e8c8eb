#include <gtest/gtest.h>

#include <algorithm>

#include "display/append.h"
#include "display/mark_languages.h"
#include "display/outline_path.h"
#include "display/picture_frame.h"

namespace quoin::display {

namespace {

Point at(double x, double y) { return {Length::pt(x), Length::pt(y)}; }

Path path(std::string data) { return path_of(Outline{std::move(data), Length::pt(2), {}}); }

TEST(PathOf, ReadsEveryCommandInTheOutlinesUnit) {
    Path expected;
    expected.move_to(at(0, 0));
    expected.line_to(at(2, -1));
    expected.quadratic_to(at(4, 0), at(4, 2));
    expected.cubic_to(at(2, 2), at(2, 4), at(0, 4));
    expected.close();
    EXPECT_EQ(path("M0 0L1,-.5Q2 0 2 1C1 1 1 2 0 2Z"), expected);
    EXPECT_EQ(path(" M 0 0\nL 1 -0.5 Q 2,0 2,1 C 1 1, 1 2, 0 2 Z"), expected);
}

TEST(PathOf, ALetterHoldsOnForFurtherNumbers) {
    EXPECT_EQ(path("M0 0L1 0 1 1Z"), path("M0 0L1 0L1 1Z"));
    EXPECT_EQ(path("M0 0Q1 0 1 1 0 1 0 0Z"), path("M0 0Q1 0 1 1Q0 1 0 0Z"));
}

TEST(PathOf, EndsAtWhatItDoesNotKnow) {
    EXPECT_EQ(path("M0 0L1 0A1 1"), path("M0 0L1 0"));
    EXPECT_EQ(path("M0 0L1 0L1"), path("M0 0L1 0"));
    EXPECT_EQ(path("M0 0 1 1"), path("M0 0"));
    EXPECT_EQ(path("1 1"), Path{});
    EXPECT_EQ(path(""), Path{});
}

TEST(WholeOf, IsTheRectangleUnlessAPartIsSeen) {
    const Picture whole{0, {Length::pt(20), Length::pt(30)}, {}};
    EXPECT_EQ(whole_of(whole, at(5, 10)), (Rect{at(5, 10), whole.size}));
    EXPECT_FALSE(is_clipped(whole));
    const Picture part{0, {Length::pt(20), Length::pt(30)}, {500'000, 250'000, 500'000, 500'000, {}}};
    EXPECT_EQ(whole_of(part, at(5, 10)), (Rect{at(-15, -5), {Length::pt(40), Length::pt(60)}}));
    EXPECT_TRUE(is_clipped(part));
}

TEST(FrameOf, HasRoundCornersOnlyIfAsked) {
    EXPECT_EQ(frame_of({0, {Length::pt(2), Length::pt(3)}, {}}), path("M0 0L1 0L1 1.5L0 1.5Z"));
    const Path round = frame_of({0, {Length::pt(8), Length::pt(8)}, {.radius = Length::pt(4)}});
    EXPECT_EQ(round.points.front(), at(4, 0));
    EXPECT_EQ(round.points.back(), at(4, 0));
    EXPECT_EQ(std::count(round.steps.begin(), round.steps.end(), PathStep::cubic), 4);
}

/// A page with a picture in the only paragraph, and a rule.
Document document(const std::string& language) {
    Document made;
    made.metadata.language = language;
    made.structure.add({Role::document, kArtifact, {}, {}});
    const TagId paragraph = made.structure.add({Role::paragraph, 0, {}, language});
    made.images.resize(1);
    made.pages.push_back({{}, {{at(1, 1), Picture{}, paragraph, {}}, {at(2, 2), Fill{}, kArtifact, {}}}});
    made.outline.push_back({language, 1, 0, {}});
    return made;
}

TEST(Append, TheOtherPagesAreASectionInTheirLanguage) {
    Document both = document("zh");
    append(both, document("en"));
    ASSERT_EQ(both.pages.size(), 2U);
    EXPECT_EQ(both.pages[0], document("zh").pages[0]);
    EXPECT_EQ(both.metadata, document("zh").metadata);
    const std::vector<Tag> tags{{Role::document, kArtifact, {}, {}},
                                {Role::paragraph, 0, {}, "zh"},
                                {Role::section, 0, "en", {}},
                                {Role::paragraph, 2, {}, "en"}};
    EXPECT_EQ(both.structure.tags, tags);
    EXPECT_EQ(both.pages[1].items[0].tag, 3U);
    EXPECT_EQ(both.pages[1].items[1].tag, kArtifact);
    EXPECT_EQ(std::get<Picture>(both.pages[1].items[0].what).image, 1U);
    EXPECT_EQ(both.outline[1].page, 1U);
    EXPECT_EQ(both.images.size(), 2U);
}

/// One paragraph of texts; gives the language of each text's element.
std::vector<std::string> marked(const std::string& language, const std::vector<std::string>& texts,
                                const std::vector<std::string>& languages) {
    Document made;
    made.metadata.language = language;
    const TagId top = made.structure.add({Role::document, kArtifact, {}, {}});
    const TagId paragraph = made.structure.add({Role::paragraph, top, {}, {}});
    made.pages.resize(1);
    for (const std::string& text : texts)
        made.pages[0].items.push_back({{}, Text{{}, {}, {}, text, {}}, paragraph, {}});
    mark_languages(made, languages);
    std::vector<std::string> result;
    for (const Item& item : made.pages[0].items) {
        const Tag& tag = made.structure.tags[item.tag];
        EXPECT_EQ(tag.role == Role::span ? tag.parent : item.tag, paragraph);
        result.push_back(tag.language);
    }
    EXPECT_LE(made.structure.tags.size(), 2 + texts.size());
    return result;
}

using Tags = std::vector<std::string>;

TEST(MarkLanguages, OtherScriptsThanTheElementsAreSpansOfTheirLanguage) {
    EXPECT_EQ(marked("en", {"a", "测试", " b", "テスト測", "한글"}, {"en"}), (Tags{"", "zh", "", "ja", "ko"}));
    EXPECT_EQ(marked("zh-Hans", {"测试", "C++", "テスト", "한글"}, {}), (Tags{"", "", "ja", "ko"}));
    EXPECT_EQ(marked("ja", {"測", "テスト"}, {}), (Tags{"", ""}));
}

TEST(MarkLanguages, HanIsInTheLanguageOfTheCvThatWritesIt) {
    EXPECT_EQ(marked("en", {"水瀬"}, {"ja", "en"}), Tags{"ja"});
    EXPECT_EQ(marked("en", {"林知夏"}, {"zh-Hant", "en"}), Tags{"zh-Hant"});
}

TEST(MarkLanguages, PunctuationIsInNoLanguageOfItsOwn) { EXPECT_EQ(marked("en", {"・", "“x”"}, {}), (Tags{"", ""})); }

}  // namespace

}  // namespace quoin::display
