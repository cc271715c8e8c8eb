#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "text/decide.h"
#include "text/knuth_plass.h"

namespace quoin::text {

/// A paragraph as far as it can be understood without fonts.
struct Analysis {
    Characters characters;
    std::vector<TokenBreak> tokens;
    Boundaries unicode;
    BreakRules rules;
    std::vector<Break> breaks;  ///< before each character
};

/// Bytes [begin, end) of a paragraph that say their own language, or are program text.
struct Tagged {
    std::size_t begin = 0;
    std::size_t end = 0;
    locale::Language language;  ///< empty: the paragraph's
    bool is_code = false;
};

/// Classifies every character, resolves the ambiguous ones and decides every break (typography.md 0, steps 2 and 5).
Analysis analyse(std::string_view text, const locale::Language& language, std::span<const Tagged> tagged,
                 const BreakRules& rules);

/// Gives the items with the breaks of hyphenation. It is asked only when the text cannot be set well without.
using Divide = std::function<std::span<const Item>()>;

/// Breaks by the passes P1 to P4 (typography.md 2.5); words are divided from P2 on, and only in justified lines.
///
/// The emergency breaks of P4 are opened only where no line can hold a stretch. There words are divided in ragged lines
/// too, and before anything else is torn.
Breaking choose_breaks(const Analysis& analysis, std::span<const Item> items, const LineRules& rules,
                       const Divide& divide = nullptr);

/// The best breaks into so many lines that P1 or P2 allows (typography.md 2.8); nothing if neither does.
std::optional<Breaking> choose_breaks_into(std::size_t count, std::span<const Item> items, const LineRules& rules,
                                           const Divide& divide = nullptr);

}  // namespace quoin::text
