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

text::Analysis analyse(std::string_view text, const Language& language) {
    const locale::Language parsed = locale::Language::parse(language.tag).value();
    text::BreakRules rules;
    rules.convention = text::convention_of(parsed);
    if (language.line_break == "normal") rules.japanese = text::JapaneseLines::normal;
    if (language.word_break == "normal") rules.korean = text::KoreanWords::syllable;
    return text::analyse(text, parsed, {}, rules);
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
