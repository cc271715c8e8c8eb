#include "text/hyphen.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/divisions.h"

namespace quoin::text {

namespace {

// Characters on either side of a break that may be shaped anew; without a limit a torn text would take quadratic time.
constexpr std::size_t kFarthest = 32;

Length width_of(const Shaped& shaped) {
    Length width;
    for (const font::Glyph& glyph : shaped.glyphs) width += glyph.advance;
    return width;
}

/// How wide a few characters are in the manner of a segment.
Length width_of(std::u32string_view characters, Segment like, const CharacterStyle& style,
                const font::FontBook& fonts) {
    StyledText sample;
    for (const char32_t code : characters) append_utf8(sample.text, code);
    sample.runs.push_back({0, sample.text.size(), style, {}});
    const Characters read = read_characters(sample.text, Convention::latin);
    like.run = 0;
    return width_of(shape(sample, read, like, 0, read.size(), fonts));
}

}  // namespace

const Segment& HyphenMeter::segment_of(std::size_t i) const {
    const auto ends_before = [](const Segment& segment, std::size_t at) { return segment.end <= at; };
    return *std::lower_bound(p_.segments.begin(), p_.segments.end(), i, ends_before);
}

Hyphen HyphenMeter::before(std::size_t i) {
    const Characters& all = p_.analysis.characters;
    const Segment& segment = segment_of(i - 1);
    std::size_t letter = i - 1;
    while (letter > segment.begin && all[letter].kind == Kind::invisible) --letter;
    Hyphen hyphen = after_letter(segment, all[letter].code);
    // A soft hyphen has its spacing before it already.
    if (letter + 1 == i) hyphen.kern += p_.text.runs[segment.run].style.letter_spacing;
    return hyphen;
}

Hyphen HyphenMeter::after_letter(const Segment& segment, char32_t letter) {
    const std::tuple key{segment.face.index, segment.size, segment.run, letter};
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    Hyphen hyphen{hyphen_glyph(segment, *p_.fonts), {}};
    if (kind_of(letter) == Kind::letter) {
        const CharacterStyle& style = p_.text.runs[segment.run].style;
        const bool has_hyphen = p_.fonts->face(segment.face).glyph_for(U'‐') != 0;
        const std::u32string together{letter, has_hyphen ? U'‐' : U'-'};
        const auto width = [&](std::u32string_view text) { return width_of(text, segment, style, *p_.fonts); };
        hyphen.kern = width(together) - width(together.substr(0, 1)) - width(together.substr(1));
    }
    return known_.emplace(key, hyphen).first->second;
}

/// How much wider characters [begin, end) are if they are shaped by themselves.
Length HyphenMeter::change(const Segment& segment, std::size_t begin, std::size_t end) const {
    Length together;
    for (std::size_t i = begin; i < end; ++i) {
        if (!p_.items[i].is_space) together += p_.items[i].width;
        if (!p_.items[i].is_space) continue;
        for (std::uint32_t k = p_.shaped.first[i]; k < p_.shaped.first[i + 1]; ++k)
            together += p_.shaped.glyphs[k].advance;
    }
    return width_of(shape(p_.text, p_.analysis.characters, segment, begin, end, *p_.fonts)) - together;
}

void HyphenMeter::measure_break(std::size_t i, std::vector<Item>& items) {
    items[i - 1].hyphen = before(i).width();
    const Segment& segment = segment_of(i);
    if (segment.begin == i || !p_.tears_at(i)) return;
    std::size_t begin = i - 1;
    while (begin > segment.begin && i - begin < kFarthest && p_.tears_at(begin)) --begin;
    std::size_t end = i + 1;
    while (end < segment.end && end - i < kFarthest && p_.tears_at(end)) ++end;
    items[i - 1].hyphen += change(segment, begin, i);
    items[i].start_change = change(segment, i, end);
}

void measure_soft_hyphens(Prepared& paragraph) {
    if (paragraph.segments.empty()) return;
    HyphenMeter meter{paragraph};
    for (std::size_t i = 1; i < paragraph.items.size(); ++i) {
        if (paragraph.items[i].before.kind == BreakKind::hyphen) meter.measure_break(i, paragraph.items);
    }
}

std::vector<Item> divided_items(const Prepared& paragraph) {
    std::vector<Item> items = paragraph.items;
    if (paragraph.segments.empty()) return items;
    HyphenMeter meter{paragraph};
    const auto& analysis = paragraph.analysis;
    for (const Division& division :
         find_divisions(paragraph.text, paragraph.style, analysis.characters, analysis.tokens)) {
        Item& next = items[division.before];
        if (next.before.is_allowed()) continue;
        next.before = {division.penalty, BreakKind::hyphen};
        next.divides_word = true;
        meter.measure_break(division.before, items);
    }
    return items;
}

}  // namespace quoin::text
