#pragma once

#include <vector>

#include "text/characters.h"

namespace quoin::text {

/// What a protected token says of the place before a character.
struct TokenBreak {
    bool is_covered = false;  ///< inside a token: `penalty` is the decision
    bool is_ragged = false;   ///< a line that ends here is not stretched to the measure
    bool is_code = false;     ///< inside an identifier, where an emergency break looks for joints
    int penalty = 0;

    bool operator==(const TokenBreak&) const = default;
};

/// Finds addresses, phone numbers, dates, numbers with units, identifiers, paths (typography.md 1.6).
///
/// One entry a character, for the place before it. Where tokens overlap, the kind that stands first in that table
/// decides.
std::vector<TokenBreak> find_tokens(const Characters& characters);

}  // namespace quoin::text
