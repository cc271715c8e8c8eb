#include <cstdio>
#include <cstdlib>

#include "../text_faults.h"
#include "assets/assets.h"
#include "base/utf8.h"
#include "target.h"

namespace {

constexpr const char* kTags[] = {"zh", "en", "ja", "ko", "zh-Hant", "de", "fr", "ru"};

quoin::font::FontBook plain_faces() {
    quoin::font::FontBook book;
    for (const auto& asset : quoin::assets::fonts()) {
        if (asset.weight != 400 || asset.is_italic) continue;
        book.add({std::string{asset.family}, std::string{asset.postscript_name}, 400}, asset.bytes);
    }
    return book;
}

std::string_view find_patterns(std::string_view tag) {
    return quoin::assets::find("hyphenation/" + std::string{tag} + ".hyph").value_or("");
}

}  // namespace

/// The first byte says how (language, alignment), the second how wide; the rest is the text.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const quoin::font::FontBook fonts = plain_faces();
    if (size < 2) return 0;
    std::string words;
    for (const char32_t code : quoin::to_utf32(quoin::text_of(data + 2, size - 2))) quoin::append_utf8(words, code);
    quoin::text::StyledText text;
    text.runs.push_back({0, words.size(), {}, {}});
    text.runs[0].style.latin = {(data[0] & 16) != 0 ? "Quoin Serif" : "Quoin Sans"};
    text.runs[0].style.cjk = {"Quoin Sans CJK", "Quoin Sans KR"};
    text.runs[0].style.size = quoin::Length::pt(10);
    text.text = std::move(words);
    quoin::text::ParagraphStyle style;
    style.language = *quoin::locale::Language::parse(kTags[data[0] & 7]);
    style.align = (data[0] & 8) != 0 ? quoin::text::Align::start : quoin::text::Align::justify;
    style.hyphenation = find_patterns;
    const auto measure = quoin::Length::pt(20 + 2 * data[1]);
    const auto fault = quoin::text::FaultFinder{text, style, fonts, measure}.find();
    if (fault) {
        std::fprintf(stderr, "%s\n", fault->c_str());
        std::abort();
    }
    return 0;
}
