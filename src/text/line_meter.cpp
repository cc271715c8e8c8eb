#include "text/line_meter.h"

#include <cmath>
#include <limits>

#include "text/tuning.h"

namespace quoin::text {

LineMeter::LineMeter(std::span<const Item> items, Setting setting) : items_{items}, setting_{setting} {
    starts_.reserve(items.size());
    ends_.reserve(items.size() + 1);
    ends_.emplace_back();
    Sum sum;
    Sum visible_sum;
    std::size_t visible_end = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        starts_.push_back(start_at(i, sum));
        const Sum own = sum_of(items[i]);
        sum = {sum.natural + own.natural, sum.stretch + own.stretch, sum.shrink + own.shrink};
        if (!items[i].is_space) {
            visible_sum = sum;
            visible_end = i + 1;
        }
        ends_.push_back(end_at(i + 1, visible_end, visible_sum));
    }
}

LineMeter::Sum LineMeter::sum_of(const Item& item) const {
    Sum sum{item.width + item.glue.natural, {}, item.blank_shrink};
    if (setting_ == Setting::justified) {
        sum.stretch += item.glue.stretch;
        sum.shrink += item.glue.shrink;
    }
    return sum;
}

LineMeter::Sum LineMeter::start_at(std::size_t i, Sum before) const {
    const Item& first = items_[i];
    Sum start = before;
    start.natural += first.start_trim - first.start_change;
    if (!first.is_space) {
        start.natural += first.glue.natural;
        const bool is_justified = setting_ == Setting::justified;
        if (is_justified) start.stretch += first.glue.stretch;
        if (is_justified) start.shrink += first.glue.shrink;
    }
    if (first.start_trim != Length{}) start.shrink += first.blank_shrink;
    return start;
}

LineMeter::End LineMeter::end_at(std::size_t i, std::size_t visible_end, Sum before) const {
    End end{before, visible_end, {}, {}};
    if (visible_end == 0) return end;
    const Item& last = items_[visible_end - 1];
    end.sum.natural -= last.end_trim;
    end.end_drop = last.end_drop;
    const bool is_blank_used = !last.starts_with_blank && last.blank_shrink != Length{};
    if (is_blank_used) end.sum.shrink -= last.blank_shrink;
    const bool is_hyphenated = i < items_.size() && items_[i].before.kind == BreakKind::hyphen;
    if (is_hyphenated) {
        end.hyphen = last.hyphen;
        end.sum.natural += last.hyphen;
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
