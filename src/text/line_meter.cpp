#include "text/line_meter.h"

#include <cmath>
#include <limits>

#include "text/tuning.h"

namespace quoin::text {

LineMeter::LineMeter(std::span<const Item> items, Setting setting) : items_{items}, setting_{setting} {
    sums_.resize(items.size() + 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        Sum sum = sums_[i];
        sum.natural += item.width + item.glue.natural;
        sum.shrink += item.blank_shrink;
        if (setting == Setting::justified) {
            sum.stretch += item.glue.stretch;
            sum.shrink += item.glue.shrink;
        }
        if (!item.is_space) sum.visible_end = i + 1;
        sums_[i + 1] = sum;
    }
}

LineStart LineMeter::start(std::size_t i) const {
    if (i == items_.size()) return {.position = i, .natural = {}, .stretch = {}, .shrink = {}};
    const Sum& before = sums_[i];
    const Item& first = items_[i];
    LineStart start{i, before.natural + first.start_trim - first.start_change, before.stretch, before.shrink};
    if (!first.is_space) {
        start.natural += first.glue.natural;
        const bool is_justified = setting_ == Setting::justified;
        if (is_justified) start.stretch += first.glue.stretch;
        if (is_justified) start.shrink += first.glue.shrink;
    }
    if (first.start_trim != Length{}) start.shrink += first.blank_shrink;
    return start;
}

LineEnd LineMeter::end(std::size_t i) const {
    const std::size_t visible_end = sums_[i].visible_end;
    const Sum& before = sums_[visible_end];
    LineEnd end{visible_end, before.natural, before.stretch, before.shrink, {}, {}};
    if (visible_end == 0) return end;
    const Item& last = items_[visible_end - 1];
    end.natural -= last.end_trim;
    end.end_drop = last.end_drop;
    const bool is_blank_used = !last.starts_with_blank && last.blank_shrink != Length{};
    if (is_blank_used) end.shrink -= last.blank_shrink;
    const bool is_hyphenated = i < items_.size() && items_[i].before.kind == BreakKind::hyphen;
    if (is_hyphenated) {
        end.hyphen = last.hyphen;
        end.natural += last.hyphen;
    }
    return end;
}

namespace {

double cube(double ratio) { return 100 * std::abs(ratio * ratio * ratio); }

}  // namespace

LineFit fit(const LineWidths& widths, const LineRules& rules, const Break& end, bool is_last) {
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    Length missing = rules.measure - widths.natural;
    LineFit result;
    result.is_feasible = true;
    if (missing < Length{} && widths.end_drop > Length{}) {
        missing += widths.end_drop;
        if (missing >= Length{}) return result;
    }
    if (missing < Length{}) {
        const bool can_shrink = widths.shrink > Length{};
        result.ratio = can_shrink ? ems(missing, widths.shrink) : -kInfinite;
        result.is_feasible = result.ratio >= -1;
    } else if (!is_last && missing > Length{}) {
        const bool is_ragged = rules.setting == Setting::ragged || end.kind == BreakKind::ragged;
        if (is_ragged)
            result.ratio = ems(missing, rules.em) / tuning::kRaggedEm;
        else
            result.ratio = widths.stretch > Length{} ? ems(missing, widths.stretch) : kInfinite;
    }
    result.badness = cube(result.ratio);
    return result;
}

}  // namespace quoin::text
