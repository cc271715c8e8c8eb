#pragma once

#include <span>
#include <vector>

#include "text/knuth_plass.h"

namespace quoin::text {

/// What setting a line changes, one entry for each item of the line.
struct LineSetting {
    std::vector<Length> before;  ///< added to the glue before the item (of a space: to the space)
    std::vector<Length> blank;   ///< taken out of the item's own blank
    Length end_drop;             ///< taken off the last mark
    Length width;                ///< to the end of the last ink-bearing advance

    bool operator==(const LineSetting&) const = default;
};

enum class Stretch : std::uint8_t {
    none,
    to_measure,        ///< a line looser than pass P3 allows stays short, its gaps at their widest (typography.md 2.5)
    to_measure_always  ///< however loose it is
};

/// Stretches or shrinks one line to its measure, kind of space after kind of space (typography.md 2.6).
///
/// Stretched, it ends exactly at the measure; with Stretch::none it only shrinks, in need.
LineSetting set_line(const LineMeter& meter, LineRange range, const LineRules& rules, Stretch stretch);

/// Pours `amount` over vessels of these capacities so that all are equally full, or full; whole units, exact sum.
///
/// Gives one share for each capacity; what does not fit is not given.
std::vector<Length> water_fill(Length amount, std::span<const Length> capacities);

}  // namespace quoin::text
