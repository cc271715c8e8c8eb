#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace quoin::compare {

/// What two sequences have in common: pairs of places (in `before`, in `after`), both ascending.
///
/// The longest such, by Myers (1986); if the sequences are further apart than a few thousand insertions and deletions,
/// only what they begin and end with.
std::vector<std::pair<std::size_t, std::size_t>> common(std::span<const std::uint32_t> before,
                                                        std::span<const std::uint32_t> after);

}  // namespace quoin::compare
