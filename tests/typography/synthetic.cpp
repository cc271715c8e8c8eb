#include "synthetic.h"

namespace quoin::typography {

namespace {

int advance_per_mille(const text::Character& c) {
    using text::Kind;
    if (c.kind == Kind::combining || c.kind == Kind::invisible || c.kind == Kind::line_feed) return 0;
    if (c.kind == Kind::space) return 250;
    if (c.is_cjk && c.code == U'·') return c.convention == text::Convention::zh_hans ? 500 : 1000;
    if (c.is_cjk || c.code == U'—' || c.code == U'…') return 1000;
    return 500;
}

}  // namespace

std::vector<text::Measured> synthetic_widths(const text::Characters& characters) {
    std::vector<text::Measured> widths;
    for (const text::Character& c : characters) {
        text::Measured measured;
        measured.advance = kEm.per_mille(advance_per_mille(c));
        measured.em = kEm;
        measured.size = kEm;
        measured.blank = text::policy_blank(c);
        const bool is_centred = c.convention == text::Convention::zh_hant && c.mark == text::Mark::colon;
        if (is_centred) measured.blank = {250, 250};
        widths.push_back(measured);
    }
    return widths;
}

locale::Language language_of(std::string_view tag) {
    auto language = locale::Language::parse(tag);
    if (!language) throw BadCase{"'" + std::string{tag} + "' is no language"};
    return *language;
}

Paragraph::Paragraph(const Case& golden) : language{language_of(golden.text("lang"))} {
    const std::string line_break = golden.text_or("line_break", "strict");
    const std::string word_break = golden.text_or("word_break", "keep-all");
    if (line_break != "strict" && line_break != "normal") throw BadCase{"unknown line_break " + line_break};
    const bool is_syllable = word_break == "normal" || word_break == "syllable";
    if (!is_syllable && word_break != "keep-all") throw BadCase{"unknown word_break " + word_break};
    rules.convention = text::convention_of(language);
    rules.japanese = line_break == "normal" ? text::JapaneseLines::normal : text::JapaneseLines::strict;
    rules.korean = is_syllable ? text::KoreanWords::syllable : text::KoreanWords::keep_all;
}

text::Analysis analyse(std::string_view text, const Paragraph& paragraph) {
    return text::analyse(text, paragraph.language, {}, paragraph.rules);
}

std::vector<text::Item> make_items(const text::Analysis& analysis) {
    auto items = text::make_items(analysis.characters, synthetic_widths(analysis.characters), analysis.breaks,
                                  analysis.tokens, analysis.rules.convention);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (analysis.characters[i].code == 0xad) items[i].hyphen = kEm / 2;
    }
    return items;
}

}  // namespace quoin::typography
