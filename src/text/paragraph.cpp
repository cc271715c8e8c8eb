#include "text/paragraph.h"

#include <algorithm>

#include "text/compose_line.h"
#include "text/hyphen.h"

namespace quoin::text {

struct Paragraph::State : Prepared {
    explicit State(Prepared prepared) : Prepared{std::move(prepared)} {}

    bool was_overfull_reported = false;

    LineRules rules(Length measure) const;
    Breaking best_breaks(const LineRules& rules);
    std::optional<Breaking> breaks_into(std::size_t count, const LineRules& rules);

private:
    Divide divide();

    std::optional<std::vector<Item>> divided_;  ///< made when it is first asked for
};

Paragraph::Paragraph(std::unique_ptr<State> state) : state_{std::move(state)} {}
Paragraph::Paragraph(Paragraph&&) noexcept = default;
Paragraph& Paragraph::operator=(Paragraph&&) noexcept = default;
Paragraph::~Paragraph() = default;

namespace {

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

}  // namespace

Paragraph prepare(StyledText text, ParagraphStyle style, const font::FontBook& fonts, Diagnostics& diagnostics) {
    return Paragraph{
        std::make_unique<Paragraph::State>(prepare_items(std::move(text), std::move(style), fonts, diagnostics))};
}

Length Paragraph::natural_width() const {
    return widest(state_->items, [](const Break& at) { return at.kind == BreakKind::forced; });
}

Length Paragraph::minimum_width() const {
    return widest(state_->items, [](const Break& at) { return at.is_allowed(); });
}

LineRules Paragraph::State::rules(Length measure) const {
    const bool is_wide_enough = measure >= em * style.justify_from_em;
    const bool is_justified = style.align == Align::justify && is_wide_enough;
    return {measure, em, is_justified ? Setting::justified : Setting::ragged};
}

Divide Paragraph::State::divide() {
    if (style.hyphenation == nullptr) return nullptr;
    return [this]() -> std::span<const Item> {
        if (!divided_) divided_ = divided_items(*this);
        return *divided_;
    };
}

Breaking Paragraph::State::best_breaks(const LineRules& rules) {
    if (style.never_wraps) return break_greedily(LineMeter{items, Setting::ragged}, rules);
    return choose_breaks(analysis, items, rules, divide());
}

std::optional<Breaking> Paragraph::State::breaks_into(std::size_t count, const LineRules& rules) {
    if (style.never_wraps || count == 0) return std::nullopt;
    return choose_breaks_into(count, items, rules, divide());
}

LineCounts Paragraph::line_counts(Length measure) const {
    const LineRules rules = state_->rules(measure);
    const std::size_t natural = state_->best_breaks(rules).lines.size();
    return {natural, state_->breaks_into(natural - 1, rules).has_value(),
            state_->breaks_into(natural + 1, rules).has_value()};
}

Extent Paragraph::extent(Length measure) const {
    const LineRules rules = state_->rules(measure);
    const Breaking breaking = state_->best_breaks(rules);
    const LineRange last = breaking.lines.back();
    return {breaking.lines.size(), LineMeter{state_->items, rules.setting}.widths(last.begin, last.end).natural};
}

std::vector<Line> Paragraph::lines(Length measure, Diagnostics& diagnostics, Looseness looseness) const {
    State& p = *state_;
    const LineRules rules = p.rules(measure);
    Breaking breaking = p.best_breaks(rules);
    if (looseness != Looseness::natural) {
        const std::size_t natural = breaking.lines.size();
        const std::size_t count = looseness == Looseness::one_less ? natural - 1 : natural + 1;
        breaking = p.breaks_into(count, rules).value_or(std::move(breaking));
    }
    std::vector<Line> lines;
    for (const LineRange range : breaking.lines) {
        const bool is_inner = range.kind == BreakKind::normal || range.kind == BreakKind::hyphen;
        const bool is_stretched = is_inner && rules.setting == Setting::justified;
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
