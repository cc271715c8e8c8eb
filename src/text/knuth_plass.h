#pragma once

#include <optional>
#include <span>
#include <vector>

#include "text/items.h"

namespace quoin::text {

enum class Setting : std::uint8_t { justified, ragged };

/// What the lines are broken for.
struct LineRules {
    Length measure;
    Length em;  ///< the paragraph's font size: short lines are counted in it
    Setting setting = Setting::justified;

    bool operator==(const LineRules&) const = default;
};

/// Items [begin, end) make one line; the spaces at its end are among them.
struct LineRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    BreakKind kind = BreakKind::forced;  ///< of the break at the end; the last line's is forced

    bool operator==(const LineRange&) const = default;
};

/// The widths of one line before it is stretched or shrunk.
struct LineWidths {
    std::size_t visible_end = 0;  ///< after the last item that is no space
    Length natural;               ///< trims at both ends and a hyphen included
    Length stretch;
    Length shrink;
    Length end_drop;  ///< what the last mark may still give, as a whole
};

/// How a paragraph was broken.
struct Breaking {
    std::vector<LineRange> lines;
    int pass = 1;  ///< 1..3, 4 in need; 0: greedily

    bool operator==(const Breaking&) const = default;
};

/// Prefix sums over the items of a paragraph: any line's widths in constant time.
class LineMeter {
public:
    LineMeter(std::span<const Item> items, Setting setting);

    LineWidths widths(std::size_t begin, std::size_t end) const;
    std::span<const Item> items() const { return items_; }

private:
    struct Sum {
        Length natural;
        Length stretch;
        Length shrink;
    };

    std::span<const Item> items_;
    Setting setting_;
    std::vector<Sum> sums_;
    std::vector<std::size_t> visible_end_;
};

/// The breaks of least demerits in passes P1 to P3 (typography.md 2.4, 2.5); nothing if no pass has any.
///
/// Ties go to fewer lines, then to later breaks. Empty items give one empty line.
std::optional<Breaking> break_lines(const LineMeter& meter, const LineRules& rules);

/// Pass P4: always gives lines, loose or overfull ones if it must. The items carry the emergency breaks.
Breaking break_in_need(const LineMeter& meter, const LineRules& rules);

/// First fit: fills every line as far as it goes, without shrinking.
Breaking break_greedily(const LineMeter& meter, const LineRules& rules);

/// How a line answers to its measure: the ratio by which glue is stretched (> 0) or shrunk (< 0), and what it costs.
struct LineFit {
    double ratio = 0;
    double badness = 0;
    bool is_feasible = false;  ///< not overfull
};
LineFit fit(const LineWidths& widths, const LineRules& rules, const Break& end, bool is_last);

}  // namespace quoin::text
