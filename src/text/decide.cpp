#include "text/decide.h"

#include <optional>

#include "text/certain_break.h"
#include "text/kinsoku.h"

namespace quoin::text {

namespace {

constexpr Break kNever{tuning::kForbidden, BreakKind::normal};
constexpr Break kFree{0, BreakKind::normal};

constexpr std::size_t kLongestRun = 64;  // of dots: looking further back would take quadratic time

constexpr Break at_price(int penalty) { return {penalty, BreakKind::normal}; }

bool is_glue_sign(char32_t code) {
    return code == 0xa0 || code == 0x202f || code == 0x2007 || code == 0x2011 || code == 0x2060 || code == 0xfeff;
}

bool is_breaking_space(const Character& c) { return c.kind == Kind::space && c.code != 0xa0; }

bool is_cjk_closing(const Character& c) {
    return c.mark == Mark::close || c.mark == Mark::comma || c.mark == Mark::stop || c.mark == Mark::colon ||
           c.mark == Mark::exclaim;
}

bool is_fullwidth_mark(const Character& c) { return c.mark != Mark::none || (c.is_cjk && c.kind == Kind::sign); }

bool is_in(std::u32string_view set, char32_t code) { return set.find(code) != set.npos; }

/// Looks at one place of a paragraph; each rule answers or passes.
class Decision {
public:
    Decision(std::size_t i, std::size_t last, const Characters& all, std::span<const TokenBreak> tokens,
             const Boundaries& unicode, const BreakRules& rules)
        : i_{i}, all_{all}, tokens_{tokens}, unicode_{unicode}, rules_{rules}, a_{all[i - 1]}, b_{all[i]}, last_{last} {
        has_space_ = is_breaking_space(a_);
    }

    /// Rules R0 to R11; nothing where they leave the decision to Unicode.
    std::optional<Break> by_rules() const {
        using Rule = std::optional<Break> (Decision::*)() const;
        constexpr Rule kRules[] = {
            &Decision::forced, &Decision::grapheme, &Decision::glued,        &Decision::token,       &Decision::space,
            &Decision::no_end, &Decision::dot_name, &Decision::no_start,     &Decision::cjk_opening, &Decision::pairs,
            &Decision::tail,   &Decision::keep_all, &Decision::after_closing};
        for (const Rule rule : kRules) {
            if (auto answer = (this->*rule)()) return answer;
        }
        return std::nullopt;
    }

    /// R12, with the binding penalties of 1.7.
    Break by_unicode(bool may_break) const {
        if (!may_break) return kNever;
        if (is_digit(a_) && is_classifier(b_.code)) return at_price(tuning::kClassifier);
        if (a_.code == U'第' && is_digit(b_)) return at_price(tuning::kOrdinal);
        const bool is_name_number =
            has_space_ && i_ >= 2 && last_ == i_ - 2 && last().kind == Kind::letter && is_digit(b_);
        return is_name_number ? at_price(tuning::kNameNumber) : kFree;
    }

    bool may_tear() const {
        const bool is_boundary = unicode_.graphemes[i_] && !glued() && !is_breaking_space(b_);
        return is_boundary && !opens(i_ - 1) && !may_not_start_line(b_, rules_.convention, is_strict());
    }

    bool is_joint() const {
        if (is_in(U":._-(>", a_.code) && b_.code != a_.code && b_.code != U'>') return true;
        const bool is_hump = a_.code >= 'a' && a_.code <= 'z' && b_.code >= 'A' && b_.code <= 'Z';
        return is_hump;
    }

private:
    const Character& last() const { return all_[last_]; }
    char32_t code_at(std::size_t i) const { return i < all_.size() ? all_[i].code : 0; }
    bool is_strict() const { return rules_.japanese == JapaneseLines::strict; }
    bool word_at(std::size_t i) const { return i < all_.size() && is_word(all_[i].kind); }
    bool space_at(std::size_t i) const { return i >= all_.size() || is_breaking_space(all_[i]); }

    /// An opening mark, but not the “ that ends a German quotation.
    bool opens(std::size_t i) const {
        if (!is_opening(all_[i])) return false;
        const bool is_latin_quote = is_in(U"“‘", all_[i].code) && !all_[i].is_cjk;
        const bool has_text_before = i > 0 && !space_at(i - 1) && !is_opening(all_[i - 1]);
        return !(is_latin_quote && has_text_before && (space_at(i + 1) || is_closing_or_stop(all_[i + 1])));
    }
    /// A closing mark or a stop, but not the ’ of ’tis.
    bool closes_after_space(std::size_t i) const {
        const bool is_elision = all_[i].code == U'’' && !all_[i].is_cjk && word_at(i + 1);
        return is_closing_or_stop(all_[i]) && !is_elision;
    }

    // R0
    std::optional<Break> forced() const {
        if (a_.kind != Kind::line_feed) return std::nullopt;
        if (a_.code == '\r' && b_.code == '\n') return kNever;
        return Break{0, BreakKind::forced};
    }
    // R1
    std::optional<Break> grapheme() const {
        if (!unicode_.graphemes[i_]) return kNever;
        return std::nullopt;
    }
    // R2
    std::optional<Break> glued() const {
        if (b_.kind == Kind::line_feed || is_glue_sign(a_.code) || is_glue_sign(b_.code) || b_.code == 0x200b ||
            b_.code == 0xad)
            return kNever;
        if (a_.code == 0x200b) return kFree;
        if (a_.code == 0xad) return Break{tuning::kSoftHyphen, BreakKind::hyphen};
        return std::nullopt;
    }
    // R3
    std::optional<Break> token() const {
        const TokenBreak& token = tokens_[i_];
        if (!token.is_covered) return std::nullopt;
        return Break{token.penalty, token.is_ragged ? BreakKind::ragged : BreakKind::normal};
    }
    // R4
    std::optional<Break> space() const {
        if (is_breaking_space(b_)) return kNever;
        return std::nullopt;
    }
    // R5
    std::optional<Break> no_end() const {
        if (opens(last_)) return kNever;
        const bool follows_word = last_ > 0 && word_at(last_ - 1);
        const bool is_prefix = !has_space_ && is_prefix_sign(a_.code) && !(follows_word && is_in(U"#@", a_.code));
        const bool is_solidus = rules_.convention == Convention::zh_hans && is_in(U"/／", a_.code);
        if (is_prefix || is_solidus) return kNever;
        return std::nullopt;
    }
    // R6
    std::optional<Break> dot_name() const {
        const bool is_name = b_.code == '.' && i_ + 1 < all_.size() && all_[i_ + 1].kind == Kind::letter;
        if (is_name && (has_space_ || is_ideograph(a_.kind) || is_fullwidth_mark(a_))) return kFree;
        return std::nullopt;
    }
    // R7
    std::optional<Break> no_start() const {
        const bool is_in_run = is_pairing(b_.code) && a_.code == b_.code;
        if (is_in_run || is_pair_start(i_)) return std::nullopt;
        if (!has_space_ && may_not_start_line(b_, rules_.convention, is_strict())) return kNever;
        if (has_space_ && closes_after_space(i_)) return kNever;
        const bool is_spaced = has_space_ && i_ + 1 < all_.size() && is_breaking_space(all_[i_ + 1]);
        if (is_spaced && is_spaced_separator(b_.code)) return kNever;
        return std::nullopt;
    }
    // R8
    std::optional<Break> cjk_opening() const {
        if (b_.mark == Mark::open && !has_space_ && (is_ideograph(a_.kind) || is_fullwidth_mark(a_))) return kFree;
        return std::nullopt;
    }
    // R9, first part: —— and …… (typography.md 1.4)
    std::optional<Break> pairs() const {
        if (is_pairing(b_.code) && a_.code == b_.code) {
            std::size_t first = i_;
            while (first > 0 && i_ - first < kLongestRun && all_[first - 1].code == b_.code) --first;
            return (i_ - first) % 2 == 0 ? at_price(tuning::kLongRun) : kNever;
        }
        if (is_pair_start(i_)) return b_.code == U'—' || b_.code == U'―' ? at_price(tuning::kBeforeDash) : kNever;
        if (!has_space_ && is_pair_end(i_)) return kFree;
        if (a_.code == U'—' && !has_space_) return kFree;
        return std::nullopt;
    }
    // R9, the rest
    std::optional<Break> tail() const {
        if (is_enumerator(a_.code) && !has_space_) return at_price(tuning::kEnumerator);
        if (a_.code == '+' && is_ideograph(b_.kind)) return kFree;
        const bool is_counted = is_classifier(a_.code) && i_ >= 2 && is_digit(all_[i_ - 2]);
        if (b_.code == '+' && (is_digit(a_) || is_in(U"%万", a_.code) || is_counted)) return kNever;
        if (is_in(U"/／", a_.code) && i_ >= 2 && is_ideograph(all_[i_ - 2].kind) && is_ideograph(b_.kind))
            return at_price(tuning::kSolidus);
        if (a_.code == '-' && i_ >= 2 && word_at(i_ - 2) && is_word(b_.kind)) return after_hyphen();
        if (has_space_ && is_digit(b_) && is_numbered_name()) return kNever;
        return std::nullopt;
    }
    // R10
    std::optional<Break> keep_all() const {
        if (rules_.convention != Convention::ko || rules_.korean != KoreanWords::keep_all || has_space_)
            return std::nullopt;
        const auto is_syllable = [](const Character& c) {
            return c.kind == Kind::hangul || c.kind == Kind::han || is_word(c.kind);
        };
        if (a_.kind == Kind::hangul && is_in(U"([", b_.code)) return at_price(tuning::kKoreanBracket);
        const bool left = is_syllable(a_) || is_in(U")]%+#'\"”’", a_.code);
        const bool right = is_syllable(b_) || is_in(U"([+#'\"“‘", b_.code);
        if (left && right) return kNever;
        return std::nullopt;
    }
    // R11
    std::optional<Break> after_closing() const {
        if (is_cjk_closing(a_)) return kFree;
        return std::nullopt;
    }
    static bool is_digit(const Character& c) { return c.kind == Kind::digit; }
    bool is_pair_start(std::size_t i) const {
        return is_pairing(code_at(i)) && code_at(i + 1) == code_at(i) && (i == 0 || code_at(i - 1) != code_at(i));
    }
    bool is_pair_end(std::size_t i) const {
        return i >= 2 && is_pairing(code_at(i - 1)) && code_at(i - 2) == code_at(i - 1);
    }

    Break after_hyphen() const {
        std::size_t before = 0;
        for (std::size_t k = i_ - 1; k > 0 && all_[k - 1].kind == Kind::letter; --k) ++before;
        std::size_t after = 0;
        for (std::size_t k = i_; k < all_.size() && all_[k].kind == Kind::letter; ++k) ++after;
        return before < 2 || after < 2 ? kNever : at_price(tuning::kHyphen);
    }

    /// "No. 1", "Vol. 3", "p. 5".
    bool is_numbered_name() const {
        if (last().code != '.' || last_ == 0) return false;
        std::size_t begin = last_;
        while (begin > 0 && all_[begin - 1].kind == Kind::letter) --begin;
        std::u32string word;
        for (std::size_t k = begin; k < last_; ++k) word.push_back(all_[k].code);
        for (const std::u32string_view name :
             {U"No", U"no", U"Nr", U"Vol", U"vol", U"p", U"pp", U"Fig", U"Sec", U"Ch"}) {
            if (word == name) return true;
        }
        return false;
    }

    std::size_t i_;
    const Characters& all_;
    std::span<const TokenBreak> tokens_;
    const Boundaries& unicode_;
    const BreakRules& rules_;
    const Character& a_;
    const Character& b_;
    std::size_t last_;
    bool has_space_ = false;
};

}  // namespace

std::vector<Break> decide(const Characters& characters, std::span<const TokenBreak> tokens, const Boundaries& unicode,
                          const BreakRules& rules) {
    std::vector<Break> breaks(characters.size());
    std::vector<bool> lines;
    std::size_t last = 0;  // the last character that is no space
    for (std::size_t i = 1; i < characters.size(); ++i) {
        if (!is_breaking_space(characters[i - 1])) last = i - 1;
        const Decision decision{i, last, characters, tokens, unicode, rules};
        if (const auto answer = decision.by_rules()) {
            breaks[i] = *answer;
            continue;
        }
        const auto certain = certain_break(characters, i, last);
        if (!certain && lines.empty()) lines = unicode.lines();
        breaks[i] = decision.by_unicode(certain ? *certain : lines[i]);
    }
    return breaks;
}

Break decide_emergency(std::size_t i, const Characters& characters, std::span<const TokenBreak> tokens,
                       const Boundaries& unicode, const BreakRules& rules, const Break& decided) {
    if (i == 0 || decided.is_allowed()) return decided;
    const Decision decision{i, i - 1, characters, tokens, unicode, rules};
    if (!decision.may_tear()) return decided;
    return {decision.is_joint() ? tuning::kEmergencyCode : tuning::kEmergency, BreakKind::ragged};
}

}  // namespace quoin::text
