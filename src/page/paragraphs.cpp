#include "page/paragraphs.h"

#include <algorithm>

namespace quoin::page {

namespace {

/// A length of a text whose size is `from`, where its size is `to`.
Length resized(Length length, Length from, Length to) {
    return from == to || from <= Length{} ? length : Length::units(length.units() * to.units() / from.units());
}

void append(block::Text& text, const block::Text& more) {
    const std::size_t offset = text.text.text.size();
    text.text.text += more.text.text;
    for (text::Run run : more.text.runs) {
        run.begin += offset;
        run.end += offset;
        text.text.runs.push_back(std::move(run));
    }
    text.paints.insert(text.paints.end(), more.paints.begin(), more.paints.end());
}

}  // namespace

text::Paragraph Paragraphs::prepare(const block::Text& text) const {
    return text::prepare(text.text, text.style, fonts_, diagnostics_);
}

Paragraphs::Known& Paragraphs::known(const block::Text& text) {
    const auto found = known_.find(&text);
    if (found != known_.end()) return found->second;
    text::Paragraph paragraph = prepare(text);
    const Length width = paragraph.natural_width();
    return known_.emplace(&text, Known{std::move(paragraph), text.em, width, {}, {}, {}}).first->second;
}

Length Paragraphs::natural_width(const block::Text& text) {
    const Known& known = this->known(text);
    return resized(known.natural_width, known.em, text.em);
}

block::Text Paragraphs::joined(const Joint& joint) const {
    const block::Inline& sequence = *joint.sequence;
    block::Text text = sequence.items[joint.begin];
    for (std::size_t i = joint.begin + 1; i < joint.end; ++i) {
        append(text, sequence.separator);
        append(text, sequence.items[i]);
    }
    return text;
}

Length Paragraphs::natural_width(const Joint& joint) {
    const Length em = joint.sequence->items[joint.begin].em;
    const auto [known, is_new] = widths_.try_emplace(joint);
    if (is_new) known->second = {em, prepare(joined(joint)).natural_width()};
    return resized(known->second.second, known->second.first, em);
}

std::size_t Paragraphs::line_count(const Joint& joint, Length measure) {
    return natural_width(joint) <= measure ? 1 : prepare(joined(joint)).extent(measure).lines;
}

std::size_t Paragraphs::line_count(const block::Text& text, Length measure) {
    Known& known = this->known(text);
    known.measure = resized(measure, text.em, known.em);
    // A column that is as wide as its text is so at every size, however that rounds.
    if (resized(known.natural_width, known.em, text.em) <= measure)
        known.measure = std::max(known.measure, known.natural_width);
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
