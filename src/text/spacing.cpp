#include <algorithm>
#include <string_view>

#include "text/items.h"
#include "text/tuning.h"

namespace quoin::text {

namespace {

bool is_in(std::u32string_view set, char32_t code) { return set.find(code) != set.npos; }

bool is_chinese(Convention convention) {
    return convention == Convention::zh_hans || convention == Convention::zh_hant;
}

/// Marks of a Latin paragraph are set by the mainland rules.
Convention rules_of(const Character& c) {
    return c.convention == Convention::latin ? Convention::zh_hans : c.convention;
}

bool has_right_blank(const Character& c) {
    const Convention rules = rules_of(c);
    switch (c.mark) {
        case Mark::close: return true;
        case Mark::comma:
        case Mark::stop: return rules != Convention::zh_hant;
        case Mark::colon:
        case Mark::exclaim: return rules == Convention::zh_hans;
        default: return false;
    }
}

bool is_closing_side(const Character& c) {
    return c.mark == Mark::close || c.mark == Mark::comma || c.mark == Mark::stop || c.mark == Mark::colon;
}

/// The nearest character before i that is no combining mark.
std::size_t base_before(const Characters& all, std::size_t i) {
    std::size_t k = i - 1;
    while (k > 0 && all[k].kind == Kind::combining) --k;
    return k;
}

/// Signs that count as part of the word they touch: C++, <50, ¥30 (JLREQ cl-27).
std::u32string_view attached_signs(Convention convention) {
    if (convention == Convention::ja) return U"+#@&*";
    return is_chinese(convention) ? U"+*$€£¥<>=±×≥≤≈#%&@\\§‰′″" : U"";
}

constexpr std::u32string_view kNarrowInChinese = U"#%&@\\§‰′″";
constexpr std::u32string_view kNarrowAfterOnly = U"!,.:;?";

bool is_word_at(const Characters& all, std::size_t i, int step) {
    const Character& c = all[i];
    if (c.is_cjk) return false;
    if (is_word(c.kind)) return true;
    if (c.kind != Kind::sign) return false;
    if (is_chinese(c.convention) && is_in(kNarrowInChinese, c.code)) return true;
    const bool starts_name = step > 0 && c.code == '.' && i + 1 < all.size() && all[i + 1].kind == Kind::letter;
    if (starts_name) return true;
    if (is_chinese(c.convention) && step < 0 && is_in(kNarrowAfterOnly, c.code)) return true;

    const std::u32string_view attached = attached_signs(c.convention);
    auto k = static_cast<std::ptrdiff_t>(i);
    const auto end = static_cast<std::ptrdiff_t>(all.size());
    while (k >= 0 && k < end && is_in(attached, all[static_cast<std::size_t>(k)].code)) k += step;
    if (k == static_cast<std::ptrdiff_t>(i) || k < 0 || k >= end) return false;
    const Kind kind = all[static_cast<std::size_t>(k)].kind;
    return kind == Kind::letter || (kind == Kind::digit && is_chinese(c.convention));
}

bool is_autospace_pair(const Characters& all, std::size_t left, std::size_t right) {
    const Character& a = all[left];
    const Character& b = all[right];
    if (a.convention == Convention::ko || b.convention == Convention::ko || (a.is_code && b.is_code)) return false;
    if (is_ideograph(a.kind)) return is_word_at(all, right, +1);
    return is_ideograph(b.kind) && is_word_at(all, left, -1);
}

}  // namespace

bool wants_autospace(const Characters& characters, std::size_t i) {
    if (i == 0 || i >= characters.size() || characters[i].kind == Kind::combining) return false;
    return is_autospace_pair(characters, base_before(characters, i), i);
}

PairTrim pair_trim(const Character& a, const Character& b) {
    const PairTrim first{tuning::kHalfEm, false};
    const PairTrim second{tuning::kHalfEm, true};
    const bool is_latin_pair =
        !b.is_cjk && is_in(U")]", b.code) && (a.mark == Mark::close || a.mark == Mark::comma || a.mark == Mark::stop);
    if (is_latin_pair) return has_right_blank(a) ? first : PairTrim{};
    if (b.mark == Mark::open && !a.is_cjk && is_in(U"([", a.code)) return second;
    if (a.mark == Mark::none || b.mark == Mark::none || a.mark == Mark::rule || b.mark == Mark::rule) return {};

    if (has_right_blank(a)) {
        if (b.mark == Mark::exclaim) return rules_of(b) == Convention::zh_hans ? first : PairTrim{};
        const bool never_meets = b.mark == Mark::middle_dot && (a.mark == Mark::colon || a.mark == Mark::exclaim);
        return never_meets ? PairTrim{} : first;
    }
    if (a.mark == Mark::exclaim) return {};
    return b.mark == Mark::open ? second : PairTrim{};
}

font::Blank policy_blank(const Character& mark) {
    if (mark.mark == Mark::open) return {tuning::kHalfEm, 0};
    if (has_right_blank(mark)) return {0, tuning::kHalfEm};
    const Convention rules = rules_of(mark);
    const bool is_dot = mark.mark == Mark::middle_dot && (rules == Convention::ja || rules == Convention::ko);
    return is_dot ? font::Blank{tuning::kHalfEm / 2, tuning::kHalfEm / 2} : font::Blank{};
}

namespace {

/// Builds the items of one paragraph; `i` always names the second character of a pair.
class ItemMaker {
public:
    ItemMaker(const Characters& all, std::span<const Measured> measured, std::span<const TokenBreak> tokens,
              Convention paragraph)
        : all_{all}, measured_{measured}, tokens_{tokens}, paragraph_{paragraph} {}

    std::vector<Item> run(std::span<const Break> breaks) {
        items_.resize(all_.size());
        for (std::size_t i = 0; i < all_.size(); ++i) {
            items_[i].before = breaks[i];
            make_box(i);
        }
        for (std::size_t i = 1; i < all_.size(); ++i) make_glue(i);
        return std::move(items_);
    }

private:
    const Character& at(std::size_t i) const { return all_[i]; }
    Length em(std::size_t i, int per_mille) const { return measured_[i].em.per_mille(per_mille); }
    bool space_at(std::size_t i) const { return i < all_.size() && at(i).kind == Kind::space; }

    void make_box(std::size_t i) {
        Item& item = items_[i];
        const Character& c = at(i);
        const bool is_mark = c.mark != Mark::none && !c.is_code;
        const bool is_dropped = c.kind == Kind::space || c.kind == Kind::line_feed;
        item.is_space = is_dropped;
        if (is_dropped) {
            item.glue = c.kind == Kind::space ? space_glue(i) : Glue{};
            return;
        }
        item.width = measured_[i].advance;
        item.ink = is_ideograph(c.kind) ? Ink::ideograph : c.kind == Kind::sign ? Ink::punctuation : Ink::other;
        if (is_mark) make_blank(i);
    }

    void make_blank(std::size_t i) {
        Item& item = items_[i];
        const Character& c = at(i);
        const font::Blank policy = policy_blank(c);
        const Length left = em(i, std::min(policy.left, measured_[i].blank.left));
        const Length right = em(i, std::min(policy.right, measured_[i].blank.right));
        const bool must_trim = rules_of(c) == Convention::zh_hans;
        item.starts_with_blank = c.mark == Mark::open;
        switch (c.mark) {
            case Mark::open:
                item.start_trim = left;
                item.blank = BlankKind::bracket;
                item.blank_shrink = left / 2;
                break;
            case Mark::middle_dot:
                item.end_drop = right;
                item.blank = BlankKind::middle_dot;
                item.blank_shrink = left + right;
                break;
            case Mark::close:
            case Mark::comma:
            case Mark::colon:
                item.blank = c.mark == Mark::close ? BlankKind::bracket : BlankKind::comma;
                item.blank_shrink = right / 2;
                [[fallthrough]];
            default: (must_trim ? item.end_trim : item.end_drop) = right;
        }
    }

    Glue space_glue(std::size_t i) const {
        const bool is_single =
            at(i).code == ' ' && i > 0 && i + 1 < all_.size() && !space_at(i - 1) && !space_at(i + 1);
        const bool is_in_token = tokens_[i].is_covered && i + 1 < tokens_.size() && tokens_[i + 1].is_covered;
        if (is_single && is_autospace_pair(all_, base_before(all_, i), i + 1)) {
            Glue glue = autospace(i, is_in_token);
            glue.shrink = readable_shrink(i, glue.natural, glue.shrink);
            return glue;
        }
        const Length font_space = measured_[i].advance;
        if (is_in_token || at(i).code == '\t') return {font_space, {}, {}, {}, GlueKind::none};
        if (paragraph_ == Convention::latin) {
            constexpr std::int64_t kUnlimited = std::int64_t{1} << 40;
            return {font_space, font_space / 2, Length::units(kUnlimited),
                    readable_shrink(i, font_space, font_space / 3), GlueKind::word_space};
        }
        const Length natural = std::clamp(font_space, em(i, tuning::kWordSpaceLeast), em(i, tuning::kWordSpaceMost));
        return {natural, natural / 2, em(i, tuning::kWordSpaceMaximum) - natural,
                readable_shrink(i, natural, natural / 5), GlueKind::word_space};
    }

    /// What a typed space may give of `wanted`: never so much that a reader of the PDF would miss the space.
    Length readable_shrink(std::size_t i, Length space, Length wanted) const {
        const Length room = space - measured_[i].size.per_mille(tuning::kWordSpaceFloor);
        return std::clamp(room, Length{}, wanted);
    }

    /// Inside a token it is there, but neither opens nor closes (typography.md 2.2).
    Glue autospace(std::size_t i, bool is_in_token) const {
        if (is_in_token) return {em(i, tuning::kAutospace), {}, {}, {}, GlueKind::none};
        return {em(i, tuning::kAutospace), measured_[i].em / tuning::kAutospaceStretchDivisor,
                em(i, tuning::kAutospaceMaximum - tuning::kAutospace), em(i, tuning::kAutospaceShrink),
                GlueKind::autospace};
    }

    void make_glue(std::size_t i) {
        Item& item = items_[i];
        const Character& a = at(i - 1);
        const Character& b = at(i);
        const Length letter_spacing = measured_[i - 1].letter_spacing;
        if (b.kind == Kind::combining) return;  // one cluster
        if (item.is_space || items_[i - 1].is_space) {
            item.glue.natural += letter_spacing;
            return;
        }
        if (!a.is_code && !b.is_code) item.glue.natural -= trim_pair(i);
        // The blank before an opening mark is taken from the advance of what stands there, which may be narrow.
        if (item.starts_with_blank) {
            item.blank_shrink = std::min(item.blank_shrink, items_[base_before(all_, i)].width + item.glue.natural);
        }
        const bool is_level = measured_[base_before(all_, i)].rise == measured_[i].rise;
        if (is_level && wants_autospace(all_, i))
            item.glue = autospace(i, tokens_[i].is_covered);
        else if (is_ideograph_gap(i))
            item.glue = {item.glue.natural,
                         em(i, tuning::kIdeographStretch),
                         em(i, tuning::kIdeographMaximum),
                         {},
                         GlueKind::ideographs};
        else if (is_last_tier(a, b))
            item.glue.kind = GlueKind::last_tier;
        item.glue.natural += letter_spacing;
    }

    /// Takes the trimmed blank out of the mark that owns it and gives the amount.
    Length trim_pair(std::size_t i) {
        const PairTrim trim = pair_trim(at(i - 1), at(i));
        if (trim.per_mille == 0 || measured_[i].em > measured_[i - 1].em) return {};
        const std::size_t owner = trim.is_of_second ? i : i - 1;
        const font::Blank blank = measured_[owner].blank;
        items_[owner].blank_shrink = {};
        const Length wanted = em(owner, std::min(trim.per_mille, trim.is_of_second ? blank.left : blank.right));
        return std::min(wanted, items_[base_before(all_, i)].width);
    }

    bool is_ideograph_gap(std::size_t i) const {
        const auto is_full = [](const Character& c) { return is_ideograph(c.kind) || c.kind == Kind::fullwidth; };
        const Character& a = at(base_before(all_, i));
        const Character& b = at(i);
        if (tokens_[i].is_covered) return false;
        return (is_full(a) && is_full(b)) || (is_full(a) && b.mark == Mark::rule && is_long_rule(i)) ||
               (a.mark == Mark::rule && is_full(b) && is_long_rule(i - 1));
    }

    /// Dashes and dots stand in pairs; a single one is a connector and sticks to its neighbours.
    bool is_long_rule(std::size_t i) const {
        return (i > 0 && at(i - 1).code == at(i).code) || (i + 1 < all_.size() && at(i + 1).code == at(i).code);
    }

    static bool is_last_tier(const Character& a, const Character& b) {
        const bool is_after = is_closing_side(a) || a.mark == Mark::exclaim || a.mark == Mark::middle_dot;
        const bool is_before = b.mark == Mark::open && a.mark != Mark::open;
        const bool is_blocked = is_closing_side(b) || b.mark == Mark::exclaim || b.mark == Mark::middle_dot;
        return (is_after || is_before) && !is_blocked;
    }

    const Characters& all_;
    std::span<const Measured> measured_;
    std::span<const TokenBreak> tokens_;
    Convention paragraph_;
    std::vector<Item> items_;
};

}  // namespace

std::vector<Item> make_items(const Characters& characters, std::span<const Measured> measured,
                             std::span<const Break> breaks, std::span<const TokenBreak> tokens, Convention paragraph) {
    return ItemMaker{characters, measured, tokens, paragraph}.run(breaks);
}

}  // namespace quoin::text
