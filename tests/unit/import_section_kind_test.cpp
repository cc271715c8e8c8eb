#include "import/section_kind.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "assets/assets.h"
#include "import/section_titles.h"
#include "locale/catalog.h"
#include "resume/sections.h"

namespace quoin::import {
namespace {

/// What our catalogues print above each section.
std::vector<std::pair<std::string, std::string>> printed_titles() {
    std::vector<std::pair<std::string, std::string>> titles;
    for (const std::string_view tag : locale::kCatalogTags) {
        const locale::Catalog catalog{locale::Language::parse(tag).value(),
                                      assets::find("locale/" + std::string{tag} + ".mo").value()};
        for (const std::string_view id : resume::kKnownSectionIds)
            titles.emplace_back(id, catalog.find("section." + std::string{id}).value());
    }
    return titles;
}

TEST(SectionKind, KnowsEveryTitleThatWePrint) {
    for (const auto& [id, title] : printed_titles()) {
        EXPECT_TRUE(known_section(title)) << title;
        EXPECT_TRUE(is_own_title(title)) << title;
    }
}

TEST(SectionKind, HasOnlyKeysOfOurSchema) {
    for (const SectionTitles& each : kSectionTitles) EXPECT_TRUE(resume::is_known_section(each.key)) << each.key;
    EXPECT_EQ(kSectionTitles.size(), resume::kKnownSectionIds.size());
}

TEST(SectionKind, ReadsTitlesOfMostLanguages) {
    using enum SectionKind;
    const std::vector<std::pair<std::string, SectionKind>> titles{{"Education", education},
                                                                  {"教育经历", education},
                                                                  {"職歴", experience},
                                                                  {"Internship Experience", experience},
                                                                  {"Academic Employment Experiences", experience},
                                                                  {"Selected Honors & Awards", awards},
                                                                  {"竞赛经历", awards},
                                                                  {"专业能力", skills},
                                                                  {"Languages", languages},
                                                                  {"Professional Service", service},
                                                                  {"Invited Talks", talks},
                                                                  {"Teaching Experience", teaching},
                                                                  {"Selected Publications", publications},
                                                                  {"发明专利", patents},
                                                                  {"ОБРАЗОВАНИЕ", education},
                                                                  {"자기소개", about},
                                                                  {"联系方式", contact},
                                                                  {"News", other},
                                                                  {"Miscellaneous", other}};
    for (const auto& [title, kind] : titles) EXPECT_EQ(section_kind(title), kind) << title;
}

TEST(SectionKind, LooksPastWhatDecoratesATitle) {
    for (const std::string title : {"🎓 Education", "EDUCATION:", ":mortar_board: Education", "2. Education",
                                    "【Education】", "**Education**", "III. Education", "— Education —"}) {
        EXPECT_EQ(known_section(title), "education") << title;
    }
    for (const std::string title : {"一、教育背景", "教 育 背 景", "■ 教育背景：", "２．教育背景", "（三）教育背景"})
        EXPECT_EQ(known_section(title), "education") << title;
}

TEST(SectionKind, KeepsATitleThatSaysMoreThanItsKey) {
    EXPECT_EQ(known_section("Academic Employment Experiences"), std::nullopt);
    EXPECT_EQ(known_section("Selected Publications"), std::nullopt);
    EXPECT_EQ(known_section("教育经历"), "education");
    EXPECT_FALSE(is_own_title("教育经历"));
    EXPECT_FALSE(is_own_title("🎓 Education"));
    EXPECT_TRUE(is_own_title("WORK EXPERIENCE"));
}

TEST(SectionKind, IsNothingForATextThatIsNoTitle) {
    EXPECT_EQ(section_kind(""), SectionKind::other);
    EXPECT_EQ(section_kind("..."), SectionKind::other);
    EXPECT_EQ(section_kind(std::string(5000, 'e')), SectionKind::other);
    EXPECT_EQ(known_section("-"), std::nullopt);
}

}  // namespace
}  // namespace quoin::import
