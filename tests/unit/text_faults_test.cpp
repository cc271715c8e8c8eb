// Random paragraphs of every kind of character, set with the fonts that quoin carries; text_faults.h says what must
// hold.
#include <gtest/gtest.h>

#include <array>

#include "../cv_text.h"
#include "../random.h"
#include "../text_faults.h"
#include "assets/assets.h"

namespace quoin::text {
namespace {

std::string_view find_patterns(std::string_view tag) {
    return assets::find("hyphenation/" + std::string{tag} + ".hyph").value_or("");
}

const font::FontBook& fonts() {
    static const font::FontBook book = [] {
        font::FontBook made;
        for (const assets::FontAsset& asset : assets::fonts()) {
            if (asset.weight != 400 || asset.is_italic) continue;
            made.add({std::string{asset.family}, std::string{asset.postscript_name}, 400}, asset.bytes);
        }
        return made;
    }();
    return book;
}

StyledText styled(std::string words, std::string_view latin) {
    CharacterStyle style;
    style.latin = {std::string{latin}, "Quoin Sans"};
    style.cjk = {"Quoin Sans CJK", "Quoin Sans KR"};
    style.size = Length::pt(9.5);
    style.latin_scale = 1085;
    StyledText text;
    text.runs.push_back({0, words.size(), style, {}});
    text.text = std::move(words);
    return text;
}

/// Where it goes wrong, or nothing.
std::optional<std::string> fault_of(const StyledText& text, std::string_view tag, Align align, double measure_em) {
    ParagraphStyle style;
    style.language = *locale::Language::parse(tag);
    style.align = align;
    style.hyphenation = find_patterns;
    return FaultFinder{text, style, fonts(), Length::pt(9.5).scaled(measure_em)}.find();
}

constexpr std::array kFamilies{"Quoin Sans", "Quoin Serif", "TeX Gyre Heros", "Quoin Mono"};
constexpr std::array kTags{"zh", "en", "ja", "ko", "zh-Hant", "de"};
constexpr std::array kMeasures{3.0, 7.3, 12.0, 25.5, 40.0};

/// Words and signs that have rules of their own, in any order.
std::string random_text(Random& random, std::size_t pieces) {
    static constexpr std::array kPieces{"国",
                                        "文字",
                                        "，",
                                        "。",
                                        "「",
                                        "」",
                                        "（",
                                        "）",
                                        "——",
                                        "……",
                                        "“",
                                        "”",
                                        "‘",
                                        "’",
                                        "：",
                                        "！",
                                        "？",
                                        "、",
                                        "·",
                                        "・",
                                        "かな",
                                        "ッー",
                                        "한국어",
                                        "word",
                                        "internationalization",
                                        "office",
                                        "affine",
                                        "VAT",
                                        "To",
                                        "fi",
                                        "C++",
                                        ".NET",
                                        "e\u0301",
                                        "\u00AD",
                                        "\u200B",
                                        "\u2060",
                                        "\u00A0",
                                        " ",
                                        " ",
                                        " ",
                                        " ",
                                        "\t",
                                        "\n",
                                        "3",
                                        "2024.05",
                                        "-",
                                        "–",
                                        "5",
                                        "%",
                                        "¥30",
                                        "https://example.com/a/b",
                                        "a@b.example",
                                        "/",
                                        "(",
                                        ")",
                                        ",",
                                        ".",
                                        "①",
                                        "℃",
                                        "ＡＢ",
                                        "한",
                                        "々",
                                        "Verantwortung",
                                        "verantwortlich",
                                        "donaudampfschifffahrt",
                                        "x",
                                        "'",
                                        "&",
                                        "…",
                                        "—"};
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random.below(kPieces.size())];
    return text;
}

/// A second run in a style of its own.
void append_run(Random& random, StyledText& text) {
    const std::string words = random_text(random, 1 + random.below(20));
    Run run = text.runs.front();
    run.begin = text.text.size();
    run.end = run.begin + words.size();
    switch (random.below(6)) {
        case 0: run.style.size = Length::pt(12); break;
        case 1: run.style.letter_spacing = Length::pt(0.6); break;
        case 2: run.style.caps = Caps::all; break;
        case 3: run.style.is_code = true; break;
        case 4: run.style.language = *locale::Language::parse("de"); break;
        default: run.style.rise = Length::pt(2);
    }
    text.text += words;
    text.runs.push_back(std::move(run));
}

TEST(Faults, NoneInRandomText) {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        Random random{seed};
        StyledText text = styled(random_text(random, 1 + random.below(60)), kFamilies[random.below(kFamilies.size())]);
        if (random.below(2) == 0) append_run(random, text);
        const std::string_view tag = kTags[random.below(kTags.size())];
        const double measure = kMeasures[random.below(kMeasures.size())];
        const Align align = random.below(3) == 0 ? Align::start : Align::justify;
        const auto fault = fault_of(text, tag, align, measure);
        EXPECT_FALSE(fault) << *fault << " (seed " << seed << ", " << tag << ", " << measure << " em): " << text.text;
    }
}

TEST(Faults, NoneInRunningText) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CvText words{seed};
        const bool is_english = seed % 2 == 0;
        const StyledText text = styled(is_english ? words.english(400) : words.chinese(300), "Quoin Sans");
        for (const double measure : kMeasures) {
            const auto fault = fault_of(text, is_english ? "en" : "zh", Align::justify, measure);
            EXPECT_FALSE(fault) << *fault << " (seed " << seed << ", " << measure << " em): " << text.text;
        }
    }
}

}  // namespace
}  // namespace quoin::text
