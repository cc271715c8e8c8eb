#include "text/divisions.h"

#include <algorithm>
#include <map>

#include "locale/case.h"
#include "text/tuning.h"

namespace quoin::text {

namespace {

/// Signs that make one name of what stands on both sides: "example.com", "and/or".
constexpr std::u32string_view kJoints = U"_@#&=+~:/\\*.|^%$";
constexpr std::u32string_view kHyphens = U"-‐‑";

bool is_in(std::u32string_view set, char32_t code) { return set.find(code) != std::u32string_view::npos; }

/// A letter of running text in a script that is written with spaces.
bool is_letter(const Character& c) { return c.kind == Kind::letter && !c.is_code && !c.is_cjk; }

int penalty_of(std::size_t before, std::size_t after) {
    const auto missing = [](std::size_t letters) {
        return std::max(0, tuning::kDivisionComfort - static_cast<int>(letters));
    };
    const int percent = 100 + tuning::kDivisionPerLetter * (missing(before) + missing(after));
    return (tuning::kDivision * percent + 50) / 100;
}

class DivisionFinder {
public:
    DivisionFinder(const StyledText& text, const ParagraphStyle& style, const Characters& characters,
                   std::span<const TokenBreak> tokens)
        : text_{text}, style_{style}, all_{characters}, tokens_{tokens} {}

    std::vector<Division> run() {
        for (std::size_t i = 0; i < all_.size();) {
            std::size_t end = i;
            while (end < all_.size() && is_letter(all_[end])) ++end;
            if (may_divide(i, end)) divide(i, end);
            i = std::max(end, i + 1);
        }
        return std::move(divisions_);
    }

private:
    bool may_divide(std::size_t begin, std::size_t end) const {
        const std::size_t letters = end - begin;
        if (letters < tuning::kDivisionWord || letters > tuning::kDivisionLongest) return false;
        if (!ends_at(begin, -1) || !ends_at(end, +1)) return false;
        for (std::size_t i = begin; i < end; ++i) {
            const bool is_in_token = i > begin && tokens_[i].is_covered;
            if (is_in_token || locale::is_capital(all_[i].code)) return false;
        }
        return true;
    }

    /// Whether the word really ends at place i: what stands beyond, in the direction of `step`, is not part of it.
    bool ends_at(std::size_t i, int step) const {
        const auto at = [&](int distance) -> const Character* {
            const auto k = static_cast<std::ptrdiff_t>(i) + (step > 0 ? distance : -1 - distance);
            return k < 0 || k >= static_cast<std::ptrdiff_t>(all_.size()) ? nullptr
                                                                          : &all_[static_cast<std::size_t>(k)];
        };
        const Character* next = at(0);
        if (next == nullptr) return true;
        if (is_word(next->kind) || next->kind == Kind::combining || next->kind == Kind::invisible) return false;
        if (is_in(kHyphens, next->code)) return false;
        const Character* beyond = at(1);
        const bool is_joined = is_in(kJoints, next->code) && beyond != nullptr && is_word(beyond->kind);
        return !is_joined;
    }

    void divide(std::size_t begin, std::size_t end) {
        const locale::Language& language = language_at(begin);
        if (language != language_at(end - 1)) return;
        std::u32string word;
        for (std::size_t i = begin; i < end; ++i) word.push_back(all_[i].code);
        for (const std::size_t point : hyphenator(language).points(word)) {
            const std::size_t after = word.size() - point;
            if (point < tuning::kDivisionBefore || after < tuning::kDivisionAfter) continue;
            divisions_.push_back({begin + point, penalty_of(point, after)});
        }
    }

    const locale::Language& language_at(std::size_t i) const {
        const auto ends_before = [](const Run& run, std::uint32_t offset) { return run.end <= offset; };
        const auto run = std::lower_bound(text_.runs.begin(), text_.runs.end(), all_[i].offset, ends_before);
        const bool has_own = run != text_.runs.end() && !run->style.language.empty();
        return has_own ? run->style.language : style_.language;
    }

    const locale::Hyphenator& hyphenator(const locale::Language& language) {
        const std::string_view tag = locale::patterns_tag(language);
        const auto known = hyphenators_.find(tag);
        if (known != hyphenators_.end()) return known->second;
        const locale::Hyphenator opened =
            tag.empty() ? locale::Hyphenator{} : locale::Hyphenator{style_.hyphenation(tag)};
        return hyphenators_.emplace(tag, opened).first->second;
    }

    const StyledText& text_;
    const ParagraphStyle& style_;
    const Characters& all_;
    std::span<const TokenBreak> tokens_;
    std::map<std::string_view, locale::Hyphenator> hyphenators_;
    std::vector<Division> divisions_;
};

}  // namespace

std::vector<Division> find_divisions(const StyledText& text, const ParagraphStyle& style, const Characters& characters,
                                     std::span<const TokenBreak> tokens) {
    if (style.hyphenation == nullptr) return {};
    return DivisionFinder{text, style, characters, tokens}.run();
}

}  // namespace quoin::text
