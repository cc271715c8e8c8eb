#include "compare/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "base/strings.h"
#include "compare/align.h"
#include "compare/common.h"
#include "compare/outline.h"
#include "compare/words.h"
#include "resume_reading.h"

namespace quoin::compare {
namespace {

using Numbers = std::vector<std::uint32_t>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// How long the longest common subsequence is, by the table of the textbooks.
std::size_t longest(const Numbers& a, const Numbers& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j)
            table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
    }
    return table[a.size()][b.size()];
}

TEST(Common, FindsALongestCommonSubsequence) {
    std::mt19937 random{7};
    for (int round = 0; round < 500; ++round) {
        const auto sequence = [&] {
            Numbers numbers(random() % 12);
            for (auto& number : numbers) number = random() % 4;
            return numbers;
        };
        const Numbers a = sequence();
        const Numbers b = sequence();
        const Pairs pairs = common(a, b);
        EXPECT_EQ(pairs.size(), longest(a, b));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            EXPECT_EQ(a.at(pairs[i].first), b.at(pairs[i].second));
            if (i == 0) continue;
            EXPECT_LT(pairs[i - 1].first, pairs[i].first);
            EXPECT_LT(pairs[i - 1].second, pairs[i].second);
        }
    }
}

TEST(Common, GivesUpOnWhatIsFarApartButForItsEnds) {
    Numbers a(9000);
    Numbers b(9000);
    for (std::uint32_t i = 0; i < 9000; ++i) {
        a[i] = i;
        b[i] = i + 10'000;
    }
    b.front() = a.front();
    b.back() = a.back();
    EXPECT_EQ(common(a, b), (Pairs{{0, 0}, {8999, 8999}}));
}

std::string marked(std::string_view before, std::string_view after) { return mark_words(diff_words(before, after)); }

TEST(Words, AreWordsInLatinAndSingleCharactersInHan) {
    const auto words = [](std::string_view text) {
        std::vector<std::string> copies;
        for (const std::string_view word : split_words(text)) copies.emplace_back(word);
        return join(copies, "|");
    };
    EXPECT_EQ(words("re-run 3 tests"), "re|-|run| |3| |tests");
    EXPECT_EQ(words("用PyTorch训练，"), "用|PyTorch|训|练|，");
    EXPECT_EQ(words("Agnès naïve"), "Agnès| |naïve");
    EXPECT_EQ(words("e\u0301te\u0301 👩‍🔬"), "e\u0301te\u0301| |👩‍🔬");
}

TEST(Words, OnlyWhatChangedIsMarked) {
    EXPECT_EQ(marked("a b c", "a b c"), "a b c");
    EXPECT_EQ(marked("the old plan", "the new plan"), "the [-old-]{+new+} plan");
    EXPECT_EQ(marked("the plan", "the good plan"), "the {+good +}plan");
    EXPECT_EQ(marked("the good plan", "the plan"), "the [-good -]plan");
    EXPECT_EQ(marked("pilots and engineers agree", "harbour pilots agree"),
              "{+harbour +}pilots [-and engineers -]agree");
    EXPECT_EQ(marked("引航员与工程师共同认可", "引航员共同认可"), "引航员[-与工程师-]共同认可");
    EXPECT_EQ(marked("", "new"), "{+new+}");
    EXPECT_EQ(marked("a\nb", "a b"), "a[-↵-]{+ +}b");
}

TEST(Words, NeighbouringChangesAreOne) {
    EXPECT_EQ(marked("one two three", "uno due three"), "[-one two-]{+uno due+} three");
    EXPECT_EQ(marked("48-hour", "24-day"), "[-48-hour-]{+24-day+}");
}

TEST(Words, WhatIsFarFromAChangeIsLeftOut) {
    EXPECT_EQ(
        marked("one two three four five six seven eight nine ten", "one two three four five six seven eight nine 10"),
        "…six seven eight nine [-ten-]{+10+}");
    EXPECT_EQ(marked("一二三四五六七八九十百千万亿甲乙丙丁，二", "一二三四五六七八九十百千万亿甲乙丙丁，三"),
              "…八九十百千万亿甲乙丙丁，[-二-]{+三+}");
}

/// Both directions of a difference tell both texts.
TEST(Words, AStretchIsSharedOrOfOneText) {
    std::mt19937 random{11};
    const auto text = [&] {
        constexpr std::array<std::string_view, 8> kWords{"pier", "quay", " ", " ", "，", "码", "头", "-"};
        std::string words;
        for (int i = 0; i < 12; ++i) words += kWords.at(random() % kWords.size());
        return words;
    };
    for (int round = 0; round < 500; ++round) {
        const std::string before = text();
        const std::string after = text();
        std::string from;
        std::string to;
        for (const Stretch& stretch : diff_words(before, after)) {
            if (stretch.kind != Stretch::Kind::added) from += stretch.text;
            if (stretch.kind != Stretch::Kind::gone) to += stretch.text;
        }
        EXPECT_EQ(from, before);
        EXPECT_EQ(to, after);
    }
}

Part bullet(std::string text) {
    Part part;
    part.kind = Part::Kind::bullet;
    part.title = std::move(text);
    part.is_line = true;
    return part;
}

/// "0>1 1>0* +2 -2": which became which, * if it moved.
std::string aligned(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::vector<Part> parts;
    for (const auto& text : before) parts.push_back(bullet(text));
    for (const auto& text : after) parts.push_back(bullet(text));
    std::vector<const Part*> pointers;
    for (const Part& part : parts) pointers.push_back(&part);
    const std::span all{pointers};
    std::vector<std::string> said;
    for (const auto& [i, j, is_moved] : align(all.first(before.size()), all.subspan(before.size()))) {
        if (i && j) said.push_back(fmt::format("{}>{}{}", *i, *j, is_moved ? "*" : ""));
        if (i && !j) said.push_back(fmt::format("-{}", *i));
        if (!i) said.push_back(fmt::format("+{}", *j));
    }
    return join(said, " ");
}

TEST(Align, EqualPartsStay) {
    EXPECT_EQ(aligned({"a", "b", "c"}, {"a", "b", "c"}), "0>0 1>1 2>2");
    EXPECT_EQ(aligned({"a", "a", "a"}, {"a", "a"}), "0>0 1>1 -2");
}

TEST(Align, WhatCameOrWentMovesNobody) {
    EXPECT_EQ(aligned({"a", "b", "c"}, {"a", "x", "b", "c"}), "0>0 +1 1>2 2>3");
    EXPECT_EQ(aligned({"a", "b", "c"}, {"a", "c"}), "0>0 -1 2>1");
}

TEST(Align, TheFewestMove) {
    EXPECT_EQ(aligned({"a", "b", "c", "d"}, {"d", "a", "b", "c"}), "3>0* 0>1 1>2 2>3");
    EXPECT_EQ(aligned({"a", "b"}, {"b", "a"}), "1>0 0>1*");
}

TEST(Align, ThoseWithMostWordsInCommonAreOne) {
    EXPECT_EQ(aligned({"measured every pier", "wrote the report"}, {"wrote a long report", "measured each pier"}),
              "1>0 0>1*");
    EXPECT_EQ(aligned({"measured every pier"}, {"wrote the report"}), "+0 -0");
}

using resume::Cv;

OpenCatalog catalogues() {
    return [](const locale::Language& language) { return resume::catalog(locale::catalog_tag(language)); };
}

std::string notes(const std::string& before, const std::string& after) {
    return print(compare(Cv{before}.resume, Cv{after}.resume, catalogues()));
}

/// A CV of one section, given as its lines.
std::string with_section(std::string_view lines) { return fmt::format("cv:\n  name: Mara\n  sections:\n{}", lines); }

std::string with_bullets(std::string_view bullets) {
    return with_section(fmt::format(
        "    experience:\n      - {{company: Northreef, position: Engineer, date: 2022, highlights: [{}]}}\n",
        bullets));
}

TEST(Compare, NothingIsSaidOfEqualCvs) {
    const std::string cv = with_bullets("Measured piers, Wrote reports");
    EXPECT_EQ(notes(cv, cv), "");
    EXPECT_EQ(notes(cv, "# another comment\n" + with_bullets("\"Measured piers\", 'Wrote reports'")), "");
}

TEST(Compare, EveryChangeOfBulletsIsTold) {
    EXPECT_EQ(notes(with_bullets("Measured old piers, Wrote reports, Drew charts, Sailed home"),
                    with_bullets("Drew charts, Measured new piers, Wrote reports, Painted buoys")),
              "en\n"
              "  Experience › Northreef: bullet moved: 3 → 1: “Drew charts”\n"
              "  Experience › Northreef: bullet 2 changed: “Measured [-old-]{+new+} piers”\n"
              "  Experience › Northreef: bullet 4 is new: “Painted buoys”\n"
              "  Experience › Northreef: bullet 4 is gone: “Sailed home”\n"
              "1 changed, 1 gone, 1 new, 1 moved\n");
}

TEST(Compare, BulletsOfBulletsHaveTheirNumbers) {
    EXPECT_EQ(notes(with_bullets("Piers, {text: Quays, highlights: [old stones, sand]}"),
                    with_bullets("Piers, {text: Quays, highlights: [new stones, sand]}")),
              "en\n  Experience › Northreef: bullet 2.1 changed: “[-old-]{+new+} stones”\n1 changed\n");
}

TEST(Compare, FieldsAreToldByTheirKeys) {
    const auto entry = [](std::string_view rest) {
        return with_section(fmt::format("    experience:\n      - {{company: Northreef, {}}}\n", rest));
    };
    EXPECT_EQ(notes(entry("position: Engineer, location: Bergen, date: 2022"),
                    entry("position: Senior engineer, date: 2022-05, summary: Piers")),
              "en\n"
              "  Experience › Northreef: position changed: “[-Engineer-]{+Senior engineer+}”\n"
              "  Experience › Northreef: date changed: “{+May +}2022”\n"
              "  Experience › Northreef: location is gone: “Bergen”\n"
              "  Experience › Northreef: summary is new: “Piers”\n"
              "2 changed, 1 gone, 1 new\n");
}

TEST(Compare, TheHeaderIsTold) {
    EXPECT_EQ(notes("cv: {name: Mara Lind, headline: Engineer, email: mara@example.com, phone: +1 202 555 0143}",
                    "cv: {name: Mara Lindqvist, phone: +1 202 555 0143, email: lind@example.org}"),
              "en\n"
              "  name changed: “Mara [-Lind-]{+Lindqvist+}”\n"
              "  headline is gone: “Engineer”\n"
              "  email moved: 1 → 2: “lind@example.org”\n"
              "  email changed: “[-mara-]{+lind+}@example.[-com-]{+org+}”\n"
              "2 changed, 1 gone, 1 moved\n");
}

TEST(Compare, SectionsAreRenamedMovedGoneAndNew) {
    EXPECT_EQ(
        notes(with_section("    education: [Uppsala]\n    Harbour work: [Piers and quays]\n    media: [Radio]\n"),
              with_section("    Work at sea: [Piers and quays]\n    education: [Uppsala]\n    talks: [Tides, Fog]\n")),
        "en\n"
        "  section renamed: “Harbour work” → “Work at sea”\n"
        "  section moved: 1 → 2: “Education”\n"
        "  section is new: “Talks”\n"
        "      + Tides\n"
        "      + Fog\n"
        "  section is gone: “Media”\n"
        "      - Radio\n"
        "1 gone, 1 new, 1 moved, 1 renamed\n");
}

TEST(Compare, WhatMovedToAnotherPlaceIsOneNote) {
    EXPECT_EQ(notes(with_section("    projects:\n      - {name: A, highlights: [Piers, Quays]}\n      - {name: B, "
                                 "highlights: [Fog]}\n"),
                    with_section("    projects:\n      - {name: A, highlights: [Piers]}\n      - {name: B, highlights: "
                                 "[Fog, Quays]}\n")),
              "en\n  Projects › B: bullet 2 moved here from Projects › A: “Quays”\n1 moved\n");
}

TEST(Compare, AnEntryThatCameOrWentIsToldWithItsLines) {
    const std::string one = "    projects:\n      - {name: Harbour, date: 2021, highlights: [Piers]}\n";
    EXPECT_EQ(notes(with_section(one + "      - {name: Survey, date: 2022, highlights: [Quays]}\n"), with_section(one)),
              "en\n"
              "  Projects: entry 2 is gone: “Survey”\n"
              "      - 2022\n"
              "      - Quays\n"
              "1 gone\n");
}

TEST(Compare, EveryLanguageIsComparedByItself) {
    const auto cv = [](std::string_view headline) {
        return fmt::format("languages: [zh, en]\ncv: {{name: {{zh: 林夏, en: Xia Lin}}, headline: {}}}\n", headline);
    };
    EXPECT_EQ(notes(cv("{zh: 工程师, en: Engineer}"), cv("{zh: 高级工程师, en: Engineer}")),
              "zh\n  headline changed: “{+高级+}工程师”\n1 changed\n");
    EXPECT_EQ(notes("languages: [en]\ncv: {name: Xia Lin}\n", "languages: [en, ja]\ncv: {name: Xia Lin}\n"),
              "ja\n  language is new: “ja”\n1 new\n");
}

std::string read_example(const std::filesystem::path& path) {
    std::ifstream file{path};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Nothing that readers see is left out: the outline has the very lines of resume::visible_text.
TEST(Outline, HasEveryVisibleLine) {
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator{QUOIN_SOURCE_DIR "/examples"}) {
        if (file.path().extension() != ".yaml") continue;
        const Cv cv{read_example(file.path())};
        for (const locale::Language& language : cv.resume.languages) {
            const auto catalog = resume::catalog(locale::catalog_tag(language));
            // Authors are a line each there, and one line here.
            const auto whole = [](const std::vector<std::string>& lines) {
                return replace_all(join(lines, "\n"), "\n", ", ");
            };
            EXPECT_EQ(whole(lines_of(outline(cv.resume, language, catalog))),
                      whole(resume::visible_text(cv.resume, language, catalog)))
                << file.path() << " " << language.tag();
            ++count;
        }
    }
    EXPECT_GT(count, 8U);
}

}  // namespace
}  // namespace quoin::compare
