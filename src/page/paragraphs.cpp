#include "page/paragraphs.h"

namespace quoin::page {

namespace {

/// A length of a text whose size is `from`, where its size is `to`.
Length resized(Length length, Length from, Length to) {
    return from == to ? length : Length::units(length.units() * to.units() / from.units());
}

}  // namespace

Paragraphs::Known& Paragraphs::known(const block::Text& text) {
    const auto found = known_.find(&text);
    if (found != known_.end()) return found->second;
    text::Paragraph paragraph = text::prepare(text.text, text.style, fonts_, diagnostics_);
    const Length width = paragraph.natural_width();
    return known_.emplace(&text, Known{std::move(paragraph), text.em, width, {}, {}, {}}).first->second;
}

Length Paragraphs::natural_width(const block::Text& text) {
    const Known& known = this->known(text);
    return resized(known.natural_width, known.em, text.em);
}

std::size_t Paragraphs::line_count(const block::Text& text, Length measure) {
    Known& known = this->known(text);
    known.measure = resized(measure, text.em, known.em);
    const auto [extent, is_new] = known.extents.try_emplace(known.measure);
    if (is_new) extent->second = known.paragraph.extent(known.measure);
    const bool loses_line = text.looseness == text::Looseness::one_less && can_lose_line(known, known.measure);
    return extent->second.lines - (loses_line ? 1 : 0);
}

std::optional<int> Paragraphs::share_of_removable_line(const block::Text& text) {
    Known& known = this->known(text);
    const auto extent = known.extents.find(known.measure);
    if (extent == known.extents.end() || extent->second.lines < 2 || known.measure <= Length{}) return std::nullopt;
    constexpr int kShort = 250;  // typography.md 6.5, step 5
    const auto share = static_cast<int>(extent->second.last_width.units() * 1000 / known.measure.units());
    return share < kShort && can_lose_line(known, known.measure) ? std::optional{share} : std::nullopt;
}

bool Paragraphs::can_lose_line(Known& known, Length measure) {
    const auto [can, is_new] = known.can_lose_line.try_emplace(measure);
    if (is_new) can->second = known.paragraph.line_counts(measure).has_one_less;
    return can->second;
}

}  // namespace quoin::page
