#include <gmock/gmock.h>

#include "resume_reading.h"

namespace quoin::resume {
namespace {

/// The authors of the only publication, those that are set off in <b>.
std::string shown(std::string_view cv, std::string_view authors) {
    const Cv read{fmt::format("cv:\n  {}\n  sections:\n    papers: [{{title: T, authors: {}}}]\n", cv, authors)};
    EXPECT_EQ(read.diagnostics.list(), std::vector<Diagnostic>{});
    Strings names;
    for (const RichText& author : *entries(read).at(0).authors.pick(language("en"))) names.push_back(tagged(author));
    return fmt::format("{}", fmt::join(names, "; "));
}

struct Case {
    std::string_view cv;
    std::string_view authors;
    std::string_view shown;
};

class OwnName : public testing::TestWithParam<Case> {};

TEST_P(OwnName, IsSetOff) { EXPECT_EQ(shown(GetParam().cv, GetParam().authors), GetParam().shown); }

constexpr std::string_view kLu = "name: {zh: 陆闻溪, en: Wenxi Lu}";
constexpr std::string_view kDoe = "name: John Albert Doe";

INSTANTIATE_TEST_SUITE_P(
    Spellings, OwnName,
    testing::Values(Case{kLu, "[Wenxi Lu, Jianbai Shu]", "<b>Wenxi Lu</b>; Jianbai Shu"},
                    Case{kLu, "['Lu, Wenxi', 'Shu, Jianbai']", "<b>Lu, Wenxi</b>; Shu, Jianbai"},
                    Case{kLu, "[J. Shu, W. Lu]", "J. Shu; <b>W. Lu</b>"},
                    Case{kLu, "['Lu, W.', 'Shu, J.']", "<b>Lu, W.</b>; Shu, J."},
                    Case{kLu, "[Shu J, Lu W]", "Shu J; <b>Lu W</b>"},
                    Case{kLu, "[Wen-Xi Lu, WENXI LU]", "<b>Wen-Xi Lu</b>; <b>WENXI LU</b>"},
                    Case{kLu, "[Lu Wenxi, Lu Wei]", "<b>Lu Wenxi</b>; Lu Wei"},
                    Case{kLu, "[束见白, 陆闻溪]", "束见白; <b>陆闻溪</b>"},
                    Case{kLu, "[束见白, 陆 闻溪*]", "束见白; <b>陆 闻溪*</b>"},
                    Case{kLu, "[束见白, 陆闻]", "束见白; 陆闻"}, Case{kDoe, "[J. A. Doe]", "<b>J. A. Doe</b>"},
                    Case{kDoe, "[JA Doe]", "<b>JA Doe</b>"}, Case{kDoe, "[John Doe]", "<b>John Doe</b>"},
                    Case{kDoe, "[John A. Doe]", "<b>John A. Doe</b>"}, Case{kDoe, "['Doe, J.']", "<b>Doe, J.</b>"},
                    Case{kDoe, "[Jane Doe, J. B. Doe]", "Jane Doe; J. B. Doe"},
                    Case{kDoe, "[John Albert Smith, Doe]", "John Albert Smith; Doe"}));

INSTANTIATE_TEST_SUITE_P(Marks, OwnName,
                         testing::Values(Case{kLu, "['Wenxi Lu*', 'Jianbai Shu*']", "<b>Wenxi Lu*</b>; Jianbai Shu*"},
                                         Case{kLu, "[Wenxi Lu†‡]", "<b>Wenxi Lu†‡</b>"},
                                         Case{kLu, "['Wenxi Lu^1*^']", "<b>Wenxi Lu</b><sup>1*</sup>"}));

INSTANTIATE_TEST_SUITE_P(
    Doubt, OwnName,
    testing::Values(Case{kLu, "[W. Lu, Wei Lu]", "<b>W. Lu</b>; Wei Lu"},
                    Case{kLu, "[W. Lu, W. Lu]", "W. Lu; W. Lu"},               // which of them?
                    Case{kLu, "[Wenxi Lu, W. Lu]", "<b>Wenxi Lu</b>; W. Lu"},  // the whole name is sure
                    Case{kLu, "['**Jianbai Shu**', Wenxi Lu]", "<b>Jianbai Shu</b>; Wenxi Lu"},  // set off by hand
                    Case{kLu, "['*Wenxi Lu*', J. Shu]", "<i>Wenxi Lu</i>; J. Shu"},
                    Case{kLu, "[Wenxi Lu, '*J. Shu*']", "<b>Wenxi Lu</b>; <i>J. Shu</i>"},
                    Case{"headline: Nobody", "[Wenxi Lu]", "Wenxi Lu"}));

INSTANTIATE_TEST_SUITE_P(Aliases, OwnName,
                         testing::Values(Case{"name: Ada King\n  aliases: [Ada Lovelace]", "[A. Lovelace, B. King]",
                                              "<b>A. Lovelace</b>; B. King"}));

}  // namespace
}  // namespace quoin::resume
