#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "compare/outline.h"

namespace quoin::compare {

/// A part of one CV and what became of it in the other.
struct Pair {
    std::optional<std::size_t> before;  ///< nothing: it is new
    std::optional<std::size_t> after;   ///< nothing: it is gone
    bool is_moved = false;              ///< its order among those that stayed is another

    bool operator==(const Pair&) const = default;
};

/// Which part became which: equal ones first, then those with one id or title, then those with most words in common.
///
/// Those in `after` come in its order; what is gone stands where it stood. The fewest parts are taken for moved.
std::vector<Pair> align(std::span<const Part* const> before, std::span<const Part* const> after);

}  // namespace quoin::compare
