#include <algorithm>
#include <vector>

#include "text/characters.h"

namespace quoin::text {

namespace {

bool in(char32_t code, char32_t first, char32_t last) { return first <= code && code <= last; }

bool is_any_of(char32_t code, std::u32string_view set) { return set.find(code) != std::u32string_view::npos; }

bool is_quote(char32_t code) { return is_any_of(code, U"‘’“”"); }

// How many quotes or dots in a row are looked at; without a limit a file of nothing else would take quadratic time.
constexpr std::size_t kFarthest = 64;

/// Signs that only CJK fonts set well, or that are full-width by nature.
bool is_always_cjk(const Character& c) {
    if (is_ideograph(c.kind) || c.kind == Kind::hangul || c.kind == Kind::fullwidth) return true;
    const bool is_block =
        in(c.code, 0x2e80, 0x33ff) || in(c.code, 0xfe30, 0xfe4f) || in(c.code, 0xff00, 0xffef) || c.code == 0x2e3a;
    if (is_block) return true;
    const bool is_symbol = is_any_of(c.code, U"℃℉№") || in(c.code, 0x2460, 0x24ff) || in(c.code, 0x25a0, 0x25ff) ||
                           in(c.code, 0x2605, 0x2606);
    return is_symbol && c.convention != Convention::latin;
}

class Resolver {
public:
    explicit Resolver(Characters& characters) : all_{characters} {}

    void run() {
        for (const Character& c : all_) ideographs_.push_back(ideographs_.back() + (is_ideograph(c.kind) ? 1 : 0));
        has_han_ = ideographs_.back() > 0;
        for (std::size_t i = 0; i < all_.size(); ++i) all_[i].is_cjk = decide(i);
        if (has_han_) resolve_quotes();
        for (std::size_t i = 1; i < all_.size(); ++i) {
            if (all_[i].kind == Kind::combining) all_[i].is_cjk = all_[i - 1].is_cjk;
        }
    }

private:
    bool ideograph_at(std::size_t i) const { return i < all_.size() && is_ideograph(all_[i].kind); }
    bool ideograph_before(std::size_t i) const { return i > 0 && ideograph_at(i - 1); }
    bool same_beside(std::size_t i) const {
        return (i > 0 && all_[i - 1].code == all_[i].code) || (i + 1 < all_.size() && all_[i + 1].code == all_[i].code);
    }
    bool latin_touches(std::size_t i) const {
        const auto is_latin = [&](std::size_t k) {
            return k < all_.size() && (is_word(all_[k].kind) || all_[k].kind == Kind::space);
        };
        return (i > 0 && is_latin(i - 1)) || is_latin(i + 1);
    }

    bool decide(std::size_t i) const {
        const Character& c = all_[i];
        if (c.code < 0x80) return false;
        if (is_always_cjk(c)) return true;
        const bool touches = ideograph_before(i) || ideograph_at(i + 1);
        if (is_any_of(c.code, U"—―…⋯‥"))
            return touches || (same_beside(i) && (c.convention != Convention::latin || run_touches(i)));
        if (c.code == U'·') return ideograph_before(i) && ideograph_at(i + 1);
        if (is_any_of(c.code, U"°′″×÷±≤≥≈→")) return has_han_ && !latin_touches(i);
        return false;
    }

    /// A run of equal dashes or dots counts as one sign.
    bool run_touches(std::size_t i) const {
        std::size_t first = i;
        while (first > 0 && i - first < kFarthest && all_[first - 1].code == all_[i].code) --first;
        std::size_t last = i;
        while (last + 1 < all_.size() && last - i < kFarthest && all_[last + 1].code == all_[i].code) ++last;
        return ideograph_before(first) || ideograph_at(last + 1);
    }

    bool is_apostrophe(std::size_t i) const {
        return all_[i].code == U'’' && i > 0 && i + 1 < all_.size() && all_[i - 1].kind == Kind::letter &&
               all_[i + 1].kind == Kind::letter;
    }

    /// Whether the text beside a quote is CJK: the nearest character that is no quote itself. Beside a quote of a Latin
    /// paragraph it must be Chinese, for Japanese and Korean set their quotes as Latin ones.
    bool cjk_outside(std::size_t i, int step) const {
        const bool is_latin = all_[i].convention == Convention::latin;
        auto k = static_cast<std::ptrdiff_t>(i);
        for (std::size_t n = 0; n < kFarthest; ++n) {
            k += step;
            if (k < 0 || k >= static_cast<std::ptrdiff_t>(all_.size())) break;
            const Character& c = all_[static_cast<std::size_t>(k)];
            const bool is_other = is_latin && (c.convention != Convention::latin || c.kind == Kind::hangul);
            if (!is_quote(c.code)) return c.is_cjk && !is_other;
        }
        return false;
    }

    void resolve_quotes() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const Character& c = all_[i];
            const bool may_be_chinese = c.convention != Convention::ja && c.convention != Convention::ko;
            if (!is_quote(c.code) || !may_be_chinese || is_apostrophe(i)) continue;
            if (c.code == U'“' || c.code == U'‘') {
                open.push_back(i);
                continue;
            }
            const char32_t partner = c.code == U'”' ? U'“' : U'‘';
            const auto deepest = open.rbegin() + static_cast<std::ptrdiff_t>(std::min(open.size(), kFarthest));
            const auto match =
                std::find_if(open.rbegin(), deepest, [&](std::size_t k) { return all_[k].code == partner; });
            if (match == deepest) {
                resolve_unpaired(i);
                continue;
            }
            const std::size_t start = *match;
            for (auto unpaired = open.rbegin(); unpaired != match; ++unpaired) resolve_unpaired(*unpaired);
            open.erase(match.base() - 1, open.end());
            resolve_pair(start, i);
        }
        for (const std::size_t i : open) resolve_unpaired(i);
    }

    void resolve_pair(std::size_t start, std::size_t end) {
        // English quotes around a Chinese word are English ones.
        const bool holds_han = all_[start].convention != Convention::latin && ideographs_[end] > ideographs_[start];
        const bool is_cjk = holds_han || cjk_outside(start, -1) || cjk_outside(end, +1);
        all_[start].is_cjk = is_cjk;
        all_[end].is_cjk = is_cjk;
    }

    void resolve_unpaired(std::size_t i) {
        if (all_[i].convention == Convention::latin) return;
        all_[i].is_cjk = ideograph_before(i) || ideograph_at(i + 1);
    }

    Characters& all_;
    std::vector<std::uint32_t> ideographs_{0};  ///< how many stand before each character
    bool has_han_ = false;
};

Mark mark_of(const Character& c) {
    if (!c.is_cjk) return Mark::none;
    if (is_any_of(c.code, U"（［｛〔〈《「『【〖〘〚｟〝“‘")) return Mark::open;
    if (is_any_of(c.code, U"）］｝〕〉》」』】〗〙〛｠〟”’")) return Mark::close;
    if (is_any_of(c.code, U"，、")) return Mark::comma;
    if (is_any_of(c.code, U"。．")) return Mark::stop;
    if (is_any_of(c.code, U"：；")) return Mark::colon;
    if (is_any_of(c.code, U"！？")) return Mark::exclaim;
    if (is_any_of(c.code, U"・·‧")) return Mark::middle_dot;
    if (is_any_of(c.code, U"—―…⋯‥⸺")) return Mark::rule;
    return c.code == 0x3000 ? Mark::wide_space : Mark::none;
}

}  // namespace

void resolve_ambiguous(Characters& characters) {
    Resolver{characters}.run();
    for (Character& c : characters) c.mark = mark_of(c);
}

}  // namespace quoin::text
