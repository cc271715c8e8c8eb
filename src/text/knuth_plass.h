#pragma once

#include <optional>
#include <vector>

#include "text/line_meter.h"

namespace quoin::text {

/// Items [begin, end) make one line; the spaces at its end are among them.
struct LineRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    BreakKind kind = BreakKind::forced;  ///< of the break at the end; the last line's is forced

    bool operator==(const LineRange&) const = default;
};

/// How a paragraph was broken.
struct Breaking {
    std::vector<LineRange> lines;
    int pass = 1;  ///< 1..3, 4 in need; 0: greedily

    bool operator==(const Breaking&) const = default;
};

/// The breaks of least demerits in the first of the passes [first, last], out of 1 to 3, that has any (typography.md
/// 2.4, 2.5); nothing if none has.
///
/// Ragged lines know pass 1 only. Ties go to fewer lines, then to later breaks. Empty items give one empty line; very
/// long paragraphs are broken greedily.
std::optional<Breaking> break_lines(const LineMeter& meter, const LineRules& rules, int first = 1, int last = 3);

/// The breaks of least demerits of one pass into exactly `count` lines (typography.md 2.8); nothing if there are none.
std::optional<Breaking> break_into(std::size_t count, const LineMeter& meter, const LineRules& rules, int pass);

/// Pass P4: always gives lines, loose or overfull ones if it must. The items carry the emergency breaks.
Breaking break_in_need(const LineMeter& meter, const LineRules& rules);

/// First fit: fills every line as far as it goes, without shrinking.
Breaking break_greedily(const LineMeter& meter, const LineRules& rules);

}  // namespace quoin::text
