#pragma once

#include <string_view>
#include <vector>

#include "golden.h"
#include "text/analysis.h"

namespace quoin::typography {

/// The em of the synthetic metrics: 1/1000 em is 1000 units, so that every width is exact.
inline constexpr Length kEm = Length::units(1'000'000);

/// Widths that can be added by eye: full-width 1 em, Latin 1/2 em, space 1/4 em, — and … 1 em, the interpunct of
/// mainland Chinese 1/2 em, an interrupted word's hyphen 1/2 em.
std::vector<text::Measured> synthetic_widths(const text::Characters& characters);

/// The language of a case; throws BadCase if it is none.
locale::Language language_of(std::string_view tag);

/// How a case sets its paragraph: `lang`, `line_break` (strict or normal), `word_break` (keep-all, normal, syllable).
struct Paragraph {
    explicit Paragraph(const Case& golden);

    locale::Language language;
    text::BreakRules rules;
};

text::Analysis analyse(std::string_view text, const Paragraph& paragraph);
std::vector<text::Item> make_items(const text::Analysis& analysis);

}  // namespace quoin::typography
