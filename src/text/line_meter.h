#pragma once

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

/// The widths of one line before it is stretched or shrunk.
struct LineWidths {
    std::size_t visible_end = 0;  ///< after the last item that is no space
    Length natural;               ///< trims at both ends and a hyphen included
    Length stretch;
    Length shrink;
    Length end_drop;  ///< what the last mark may still give, as a whole
    Length hyphen;    ///< what of `natural` a break at another place would not need
};

/// What stands before a place where a line starts, and what its first item loses there.
struct LineStart {
    std::size_t position = 0;
    Length natural;
    Length stretch;
    Length shrink;
};

/// What stands before a place where a line ends, less what its last item loses there.
struct LineEnd {
    std::size_t visible_end = 0;
    Length natural;
    Length stretch;
    Length shrink;
    Length end_drop;
    Length hyphen;
};

inline LineWidths widths_between(const LineStart& from, const LineEnd& to) {
    if (to.visible_end <= from.position) return {from.position, {}, {}, {}, {}, {}};
    return {to.visible_end, to.natural - from.natural, to.stretch - from.stretch, to.shrink - from.shrink, to.end_drop,
            to.hyphen};
}

/// Prefix sums over the items of a paragraph: any line's widths in constant time.
class LineMeter {
public:
    LineMeter(std::span<const Item> items, Setting setting);

    /// Of the place before item i; a line that starts there has an item.
    LineStart start(std::size_t i) const;
    LineEnd end(std::size_t i) const;
    LineWidths widths(std::size_t begin, std::size_t end_of_line) const {
        return widths_between(start(begin), end(end_of_line));
    }
    std::span<const Item> items() const { return items_; }

private:
    struct Sum {
        Length natural;
        Length stretch;
        Length shrink;
        std::size_t visible_end = 0;  ///< after the last item before that is no space
    };

    std::span<const Item> items_;
    Setting setting_;
    std::vector<Sum> sums_;
};

/// How a line answers to its measure: the ratio by which glue is stretched (> 0) or shrunk (< 0), and what it costs.
struct LineFit {
    double ratio = 0;
    double badness = 0;
    bool is_feasible = false;  ///< not overfull
};
LineFit fit(const LineWidths& widths, const LineRules& rules, const Break& end, bool is_last);

/// How many em a length is.
inline double ems(Length length, Length em) {
    return static_cast<double>(length.units()) / static_cast<double>(em.units());
}

}  // namespace quoin::text
