#pragma once

#include <string_view>
#include <vector>

#include "text/analysis.h"

namespace quoin::typography {

/// The em of the synthetic metrics: 1/1000 em is 1000 units, so that every width is exact.
inline constexpr Length kEm = Length::units(1'000'000);

/// Widths that can be added by eye: full-width 1 em, Latin 1/2 em, space 1/4 em, — and … 1 em, the interpunct of
/// mainland Chinese 1/2 em, an interrupted word's hyphen 1/2 em.
std::vector<text::Measured> synthetic_widths(const text::Characters& characters);

/// How a case sets the paragraph.
struct Language {
    std::string_view tag;
    std::string_view line_break = "strict";    ///< ja: strict or normal
    std::string_view word_break = "keep-all";  ///< ko: keep-all or normal
};

text::Analysis analyse(std::string_view text, const Language& language);
std::vector<text::Item> make_items(const text::Analysis& analysis);

}  // namespace quoin::typography
