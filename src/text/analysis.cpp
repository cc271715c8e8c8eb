#include "text/analysis.h"

#include <algorithm>

#include "locale/boundary.h"

namespace quoin::text {

namespace {

/// Which characters of the paragraph stand at these byte offsets.
std::vector<bool> flags_at(const std::vector<std::uint32_t>& offsets, const Characters& characters) {
    std::vector<bool> flags(characters.size(), false);
    auto next = offsets.begin();
    for (std::size_t i = 0; i < characters.size(); ++i) {
        while (next != offsets.end() && *next < characters[i].offset) ++next;
        flags[i] = next != offsets.end() && *next == characters[i].offset;
    }
    return flags;
}

void apply(const Tagged& part, Characters& characters) {
    const auto is_before = [](const Character& c, std::size_t offset) { return c.offset < offset; };
    const bool has_language = !part.language.empty();
    const Convention convention = convention_of(part.language);
    auto c = std::lower_bound(characters.begin(), characters.end(), part.begin, is_before);
    for (; c != characters.end() && c->offset < part.end; ++c) {
        c->is_code = part.is_code;
        if (has_language) c->convention = convention;
    }
}

/// Untagged Han beside Kana is Japanese; Han in a Latin paragraph is set by the mainland rules (typography.md 4.1).
void guess_conventions(Characters& characters, Convention paragraph) {
    for (std::size_t i = 0; i < characters.size();) {
        std::size_t end = i;
        bool has_kana = false;
        while (end < characters.size() && is_ideograph(characters[end].kind) &&
               characters[end].convention == paragraph) {
            has_kana = characters[end++].kind == Kind::kana || has_kana;
        }
        for (std::size_t k = i; has_kana && k < end; ++k) characters[k].convention = Convention::ja;
        i = end == i ? i + 1 : end;
    }
}

}  // namespace

Analysis analyse(std::string_view text, const locale::Language& language, std::span<const Tagged> tagged,
                 const BreakRules& rules) {
    Analysis analysis;
    analysis.rules = rules;
    analysis.characters = read_characters(text, rules.convention);
    for (const Tagged& part : tagged) apply(part, analysis.characters);
    guess_conventions(analysis.characters, rules.convention);
    resolve_ambiguous(analysis.characters);
    analysis.tokens = find_tokens(analysis.characters);

    analysis.unicode.lines = [&] {
        const bool is_strict = rules.japanese == JapaneseLines::strict;
        const auto strictness = is_strict ? locale::Strictness::strict : locale::Strictness::normal;
        return flags_at(locale::line_boundaries(text, language, strictness), analysis.characters);
    };
    analysis.unicode.graphemes = flags_at(locale::grapheme_boundaries(text), analysis.characters);
    analysis.breaks = decide(analysis.characters, analysis.tokens, analysis.unicode, rules);
    analysis.unicode.lines = nullptr;  // it looks at what is gone after this call
    return analysis;
}

namespace {

/// Calls `open(i)` for every place inside a stretch that no line of the measure can hold.
template <typename Open>
void open_wide_stretches(std::span<const Item> items, const LineRules& rules, Open open) {
    const LineMeter meter{items, rules.setting};
    std::size_t begin = 0;
    for (std::size_t end = 1; end <= items.size(); ++end) {
        if (end < items.size() && !items[end].before.is_allowed()) continue;
        const LineWidths widths = meter.widths(begin, end);
        if (widths.natural - widths.shrink - widths.end_drop > rules.measure) {
            for (std::size_t i = begin + 1; i < end; ++i) open(i);
        }
        begin = end;
    }
}

/// Lets words that no line can hold be divided wherever hyphenation may, whatever typography.md 5.2 says of lines.
void open_divisions(std::span<const Item> divided, std::span<const Item> items, const LineRules& rules,
                    std::vector<Item>& opened) {
    open_wide_stretches(items, rules, [&](std::size_t i) {
        if (!divided[i].divides_word) return;
        opened[i - 1].hyphen = divided[i - 1].hyphen;
        opened[i].before = divided[i].before;
        opened[i].start_change = divided[i].start_change;
        opened[i].divides_word = false;
    });
}

std::vector<Item> with_emergency_breaks(const Analysis& analysis, std::span<const Item> items, const LineRules& rules,
                                        std::span<const Item> divided) {
    const bool is_justified = rules.setting == Setting::justified;
    const auto base = is_justified && !divided.empty() ? divided : items;
    std::vector<Item> opened{base.begin(), base.end()};
    if (!divided.empty()) open_divisions(divided, items, rules, opened);
    const std::vector<Item> before = opened;
    open_wide_stretches(before, rules, [&](std::size_t i) {
        opened[i].before = decide_emergency(i, analysis.characters, analysis.tokens, analysis.unicode, analysis.rules,
                                            opened[i].before);
    });
    return opened;
}

}  // namespace

Breaking choose_breaks(const Analysis& analysis, std::span<const Item> items, const LineRules& rules,
                       const Divide& divide) {
    const LineMeter meter{items, rules.setting};
    if (auto breaking = break_lines(meter, rules, 1, divide ? 1 : 3)) return *breaking;
    const auto divided = divide ? divide() : std::span<const Item>{};
    if (divide) {
        if (auto breaking = break_lines(LineMeter{divided, rules.setting}, rules, 2, 3)) return *breaking;
    }
    const auto opened = with_emergency_breaks(analysis, items, rules, divided);
    return break_in_need(LineMeter{opened, rules.setting}, rules);
}

std::optional<Breaking> choose_breaks_into(std::size_t count, std::span<const Item> items, const LineRules& rules,
                                           const Divide& divide) {
    const LineMeter meter{items, rules.setting};
    if (auto breaking = break_into(count, meter, rules, 1)) return breaking;
    if (rules.setting == Setting::ragged) return std::nullopt;
    if (!divide) return break_into(count, meter, rules, 2);
    return break_into(count, LineMeter{divide(), rules.setting}, rules, 2);
}

}  // namespace quoin::text
