#include "text/knuth_plass.h"

#include <limits>

#include "text/solver.h"
#include "text/tuning.h"

namespace quoin::text {

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

Pass pass_of(int number, const LineRules& rules) {
    if (rules.setting == Setting::ragged) return {number, kInfinite};
    switch (number) {
        case 1: return {1, tuning::kRatioFirstPass};
        case 2: return {2, tuning::kRatioSecondPass};
        default: return {number, tuning::kRatioLimit};
    }
}

bool is_too_many(std::size_t items) { return items > static_cast<std::size_t>(tuning::kMostCharacters); }

Breaking one_line(std::size_t size) { return {{{0, size}}, 1}; }

}  // namespace

std::optional<Breaking> break_lines(const LineMeter& meter, const LineRules& rules, int first, int last) {
    const std::size_t size = meter.items().size();
    if (size == 0) return one_line(0);
    if (is_too_many(size)) return break_greedily(meter, rules);
    const int last_tried = rules.setting == Setting::ragged ? 1 : last;
    for (int number = first; number <= last_tried; ++number) {
        if (auto breaking = Solver{meter, rules, pass_of(number, rules)}.least_demerits()) return breaking;
    }
    return std::nullopt;
}

std::optional<Breaking> break_into(std::size_t count, const LineMeter& meter, const LineRules& rules, int pass) {
    const std::size_t size = meter.items().size();
    if (size == 0 || is_too_many(size)) return std::nullopt;
    Solver solver{meter, rules, pass_of(pass, rules)};
    const auto fewest = solver.fewest_lines();
    if (!fewest) return std::nullopt;
    return solver.exactly(count, *fewest);
}

Breaking break_in_need(const LineMeter& meter, const LineRules& rules) {
    const std::size_t size = meter.items().size();
    if (size == 0) return one_line(0);
    return Solver{meter, rules, pass_of(4, rules)}.least_demerits().value_or(one_line(size));
}

Breaking break_greedily(const LineMeter& meter, const LineRules& rules) {
    const auto items = meter.items();
    Breaking breaking;
    breaking.pass = 0;
    std::size_t begin = 0;
    std::size_t fitting = 0;
    for (std::size_t end = 1; end <= items.size(); ++end) {
        const bool is_end = end == items.size();
        if (!is_end && !items[end].before.is_allowed()) continue;
        const LineWidths widths = meter.widths(begin, end);
        if (widths.natural - widths.end_drop > rules.measure && fitting > begin) {
            breaking.lines.push_back({begin, fitting, items[fitting].before.kind});
            begin = fitting;
        }
        fitting = end;
        const bool is_forced = is_end || items[end].before.kind == BreakKind::forced;
        if (!is_forced) continue;
        breaking.lines.push_back({begin, end});
        begin = end;
    }
    return breaking;
}

}  // namespace quoin::text
