#include "text/prepared.h"

#include "text/hyphen.h"

namespace quoin::text {

namespace {

std::vector<Tagged> tags_of(const StyledText& text) {
    std::vector<Tagged> tags;
    for (const Run& run : text.runs) {
        const bool is_special = run.style.is_code || !run.style.language.empty();
        if (is_special) tags.push_back({run.begin, run.end, run.style.language, run.style.is_code});
    }
    return tags;
}

void forbid_breaks(std::vector<Item>& items) {
    for (Item& item : items) {
        if (item.before.kind != BreakKind::forced) item.before = {};
    }
}

}  // namespace

Prepared prepare_items(StyledText text, ParagraphStyle style, const font::FontBook& fonts, Diagnostics& diagnostics) {
    Prepared p;
    p.text = std::move(text);
    p.style = std::move(style);
    p.fonts = &fonts;
    if (!p.text.runs.empty()) p.em = p.text.runs.front().style.size;

    const BreakRules rules{convention_of(p.style.language), KoreanWords::keep_all, JapaneseLines::strict};
    p.analysis = analyse(p.text.text, p.style.language, tags_of(p.text), rules);
    p.segments = itemise(p.text, p.style.language, p.analysis, fonts, diagnostics);
    p.shaped = shape_all(p.text, p.analysis.characters, p.segments, fonts);
    const auto measured = measure(p.text, p.analysis.characters, p.segments, p.shaped, fonts);
    p.items = make_items(p.analysis.characters, measured, p.analysis.breaks, p.analysis.tokens, rules.convention);
    measure_soft_hyphens(p);
    if (p.style.never_wraps) forbid_breaks(p.items);
    return p;
}

}  // namespace quoin::text
