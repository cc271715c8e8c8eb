#pragma once

#include <span>
#include <vector>

#include "golden/compare.h"

namespace quoin::golden {

/// By how much two distances may differ because their ends were rounded one by one.
inline constexpr Thousandths kRounding = 2;

/// How far something moved on a page, to the right and down.
struct Shift {
    Thousandths right = 0;
    Thousandths down = 0;

    bool operator==(const Shift&) const = default;
};

/// What is different in what is drawn. What moved as the text around it did (`shifts`) is not told again.
std::vector<Note> compare_drawn(std::span<const Shape> before, std::span<const Shape> after,
                                std::span<const Shift> shifts, std::size_t page, Thousandths tolerance);

}  // namespace quoin::golden
