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

/// Prefix sums over the items of a paragraph: any line's widths in constant time.
class LineMeter {
public:
    LineMeter(std::span<const Item> items, Setting setting);

    LineWidths widths(std::size_t begin, std::size_t end) const {
        const End& to = ends_[end];
        if (to.visible_end <= begin) return {begin, {}, {}, {}, {}, {}};
        const Sum& from = starts_[begin];
        return {to.visible_end,
                to.sum.natural - from.natural,
                to.sum.stretch - from.stretch,
                to.sum.shrink - from.shrink,
                to.end_drop,
                to.hyphen};
    }
    std::span<const Item> items() const { return items_; }

private:
    struct Sum {
        Length natural;
        Length stretch;
        Length shrink;
    };
    struct End {
        Sum sum;  ///< of all items before the break, less what the last one loses there
        std::size_t visible_end = 0;
        Length end_drop;
        Length hyphen;
    };

    Sum sum_of(const Item& item) const;
    /// Of all items before i, and what item i loses where it starts a line.
    Sum start_at(std::size_t i, Sum before) const;
    /// Of the break before item i, whose line ends at visible_end: the sum of all items before that.
    End end_at(std::size_t i, std::size_t visible_end, Sum before) const;

    std::span<const Item> items_;
    Setting setting_;
    std::vector<Sum> starts_;
    std::vector<End> ends_;
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
