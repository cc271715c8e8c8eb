#include "text/paragraph.h"

#include <algorithm>

#include "text/compose_line.h"
#include "text/tuning.h"

namespace quoin::text {

struct Paragraph::State : Prepared {
    bool was_overfull_reported = false;
};

Paragraph::Paragraph(std::unique_ptr<State> state) : state_{std::move(state)} {}
Paragraph::Paragraph(Paragraph&&) noexcept = default;
Paragraph& Paragraph::operator=(Paragraph&&) noexcept = default;
Paragraph::~Paragraph() = default;

namespace {

std::vector<Tagged> tags_of(const StyledText& text) {
    std::vector<Tagged> tags;
    for (const Run& run : text.runs) {
        const bool is_special = run.style.is_code || !run.style.language.empty();
        if (is_special) tags.push_back({run.begin, run.end, run.style.language, run.style.is_code});
    }
    return tags;
}

/// The widest of the pieces between breaks of a kind.
template <typename IsCut>
Length widest(const std::vector<Item>& items, IsCut is_cut) {
    const LineMeter meter{items, Setting::ragged};
    Length width;
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= items.size(); ++end) {
        if (end < items.size() && !is_cut(items[end].before)) continue;
        const LineWidths piece = meter.widths(begin, end);
        width = std::max(width, piece.natural);
        begin = end;
    }
    return width;
}

void forbid_breaks(std::vector<Item>& items) {
    for (Item& item : items) {
        if (item.before.kind != BreakKind::forced) item.before = {};
    }
}

/// Gives soft hyphens the width of the hyphen that they may become.
void measure_hyphens(Prepared& p) {
    for (const Segment& segment : p.segments) {
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            if (p.analysis.characters[i].code == 0xad) p.items[i].hyphen = hyphen_glyph(segment, *p.fonts).advance;
        }
    }
}

}  // namespace

Paragraph prepare(StyledText text, ParagraphStyle style, const font::FontBook& fonts, Diagnostics& diagnostics) {
    auto state = std::make_unique<Paragraph::State>();
    Prepared& p = *state;
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
    measure_hyphens(p);
    if (p.style.never_wraps) forbid_breaks(p.items);
    return Paragraph{std::move(state)};
}

Length Paragraph::natural_width() const {
    return widest(state_->items, [](const Break& at) { return at.kind == BreakKind::forced; });
}

Length Paragraph::minimum_width() const {
    return widest(state_->items, [](const Break& at) { return at.is_allowed(); });
}

std::vector<Line> Paragraph::lines(Length measure, Diagnostics& diagnostics) const {
    State& p = *state_;
    const bool is_wide_enough = measure >= p.em * p.style.justify_from_em;
    const bool is_justified = p.style.align == Align::justify && is_wide_enough;
    const LineRules rules{measure, p.em, is_justified ? Setting::justified : Setting::ragged};
    const Breaking breaking = p.style.never_wraps ? break_greedily(LineMeter{p.items, Setting::ragged}, rules)
                                                  : choose_breaks(p.analysis, p.items, rules);
    std::vector<Line> lines;
    for (const LineRange range : breaking.lines) {
        const bool is_stretched = is_justified && (range.kind == BreakKind::normal || range.kind == BreakKind::hyphen);
        lines.push_back(compose_line(p, range, rules, is_stretched ? Stretch::to_measure : Stretch::none));
        const bool is_overfull = lines.back().width > measure && !p.was_overfull_reported;
        if (!is_overfull) continue;
        p.was_overfull_reported = true;
        const std::size_t offset =
            range.begin < p.analysis.characters.size() ? p.analysis.characters[range.begin].offset : 0;
        diagnostics.warning(p.text.place(offset), "this text is wider than the space for it, and cannot be broken",
                            {"shorten it, or give it more room in the layout"});
    }
    return lines;
}

}  // namespace quoin::text
