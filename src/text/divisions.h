#pragma once

#include <span>
#include <vector>

#include "text/characters.h"
#include "text/styled_text.h"
#include "text/tokens.h"

namespace quoin::text {

/// A place inside a word where a line may end with a hyphen that the text does not have.
struct Division {
    std::size_t before = 0;  ///< the character that the next line begins with
    int penalty = 0;

    bool operator==(const Division&) const = default;
};

/// Where the words of a paragraph may be divided (typography.md 5.2), in order.
///
/// Long words of lower-case letters, by the patterns of their run's language; not inside tokens and names, nor where
/// the author put hyphens, soft ones or others.
std::vector<Division> find_divisions(const StyledText& text, const ParagraphStyle& style, const Characters& characters,
                                     std::span<const TokenBreak> tokens);

}  // namespace quoin::text
