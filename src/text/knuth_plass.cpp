#include "text/knuth_plass.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "text/tuning.h"

namespace quoin::text {

namespace {

using Units = std::int64_t;

double ems(Length length, Length em) { return static_cast<double>(length.units()) / static_cast<double>(em.units()); }

double cube(double ratio) { return 100 * std::abs(ratio * ratio * ratio); }

}  // namespace

LineMeter::LineMeter(std::span<const Item> items, Setting setting) : items_{items}, setting_{setting} {
    sums_.resize(items.size() + 1);
    visible_end_.resize(items.size() + 1);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        Sum sum = sums_[i];
        sum.natural += item.width + item.glue.natural;
        sum.shrink += item.blank_shrink;
        if (setting == Setting::justified) {
            sum.stretch += item.glue.stretch;
            sum.shrink += item.glue.shrink;
        }
        sums_[i + 1] = sum;
        visible_end_[i + 1] = item.is_space ? visible_end_[i] : i + 1;
    }
}

LineWidths LineMeter::widths(std::size_t begin, std::size_t end) const {
    LineWidths line;
    line.visible_end = visible_end_[end];
    if (line.visible_end <= begin) {
        line.visible_end = begin;
        return line;
    }
    const Sum& from = sums_[begin];
    const Sum& to = sums_[line.visible_end];
    const Item& first = items_[begin];
    const Item& last = items_[line.visible_end - 1];
    line.natural = to.natural - from.natural - first.start_trim - last.end_trim;
    line.stretch = to.stretch - from.stretch;
    line.shrink = to.shrink - from.shrink;
    line.end_drop = last.end_drop;
    const bool is_justified = setting_ == Setting::justified;
    if (!first.is_space) {
        line.natural -= first.glue.natural;
        if (is_justified) line.stretch -= first.glue.stretch;
        if (is_justified) line.shrink -= first.glue.shrink;
    }
    const bool start_is_used = first.start_trim != Length{};
    const bool end_is_used = !last.starts_with_blank && last.blank_shrink != Length{};
    if (start_is_used) line.shrink -= first.blank_shrink;
    if (end_is_used) line.shrink -= last.blank_shrink;
    const bool is_hyphenated = end < items_.size() && items_[end].before.kind == BreakKind::hyphen;
    if (is_hyphenated) line.natural += last.hyphen;
    return line;
}

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

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
constexpr int kFitnessClasses = 4;

int fitness_of(double ratio) {
    if (ratio < -0.5) return 0;
    if (ratio <= 0.5) return 1;
    return ratio <= 1 ? 2 : 3;
}

/// The best way found to end a line at `position`, whose last line is of one fitness class.
struct Node {
    std::size_t position = 0;
    std::size_t previous = kNone;
    std::size_t lines = 0;
    double demerits = 0;
    int fitness = 1;
};

struct Pass {
    int number = 1;
    double ratio_limit = 0;

    bool is_need() const { return number == 4; }
};

class Solver {
public:
    Solver(const LineMeter& meter, const LineRules& rules, Pass pass)
        : meter_{meter}, items_{meter.items()}, rules_{rules}, pass_{pass} {}

    std::optional<Breaking> run() {
        nodes_.push_back({});
        active_.push_back(0);
        for (std::size_t i = 1; i <= items_.size(); ++i) {
            const bool is_end = i == items_.size();
            if (!is_end && !items_[i].before.is_allowed()) continue;
            try_break(i);
            if (active_.empty()) return std::nullopt;
        }
        return trace();
    }

private:
    const Break& break_at(std::size_t i) const {
        static constexpr Break kEnd{0, BreakKind::forced};
        return i < items_.size() ? items_[i].before : kEnd;
    }

    void try_break(std::size_t end) {
        std::array<Node, kFitnessClasses> best;
        best.fill(Node{.previous = kNone, .demerits = std::numeric_limits<double>::infinity()});
        const bool is_forced = break_at(end).kind == BreakKind::forced;
        std::size_t kept = 0;
        for (std::size_t k = 0; k < active_.size();) {
            const std::size_t begin = nodes_[active_[k]].position;
            std::size_t group_end = k;
            while (group_end < active_.size() && nodes_[active_[group_end]].position == begin) ++group_end;
            const bool stays = consider(begin, end, {active_.data() + k, group_end - k}, best) && !is_forced;
            for (; k < group_end; ++k) {
                if (stays) active_[kept++] = active_[k];
            }
        }
        active_.resize(kept);
        for (const Node& node : best) {
            if (node.previous == kNone) continue;
            active_.push_back(nodes_.size());
            nodes_.push_back(node);
        }
    }

    /// Tries the line [begin, end) after each of the nodes there; false: no later end can fit any more.
    bool consider(std::size_t begin, std::size_t end, std::span<const std::size_t> starts,
                  std::array<Node, kFitnessClasses>& best) {
        const LineWidths widths = meter_.widths(begin, end);
        const bool is_last = break_at(end).kind == BreakKind::forced;
        const LineFit line = fit(widths, rules_, break_at(end), is_last);
        const Length least = widths.natural - widths.shrink - widths.end_drop;
        const bool is_too_long = least > rules_.measure;
        if (!line.is_feasible && !(pass_.is_need() && is_too_long)) return !is_too_long;

        double badness = line.badness;
        if (!line.is_feasible)
            badness = tuning::kOverfullPerEm * ems(least - rules_.measure, rules_.em);
        else if (line.ratio > pass_.ratio_limit) {
            if (!pass_.is_need()) return true;
            badness = tuning::kBeyondLimit + tuning::kBeyondPerEm * beyond_limit(widths);
        }
        double demerits = line_demerits(badness, break_at(end).penalty);
        if (end == items_.size() && begin > 0 && !add_runt(begin, widths, demerits)) return true;
        const int fitness = fitness_of(line.ratio);
        for (const std::size_t start : starts)
            offer(start, end, fitness, demerits, best[static_cast<std::size_t>(fitness)]);
        return !is_too_long;
    }

    double beyond_limit(const LineWidths& widths) const {
        const double missing = ems(rules_.measure - widths.natural, rules_.em);
        return std::max(0.0, missing - tuning::kRatioLimit * ems(widths.stretch, rules_.em));
    }

    static double line_demerits(double badness, int penalty) {
        const double line = tuning::kLinePenalty + badness;
        return line * line + static_cast<double>(penalty) * penalty;
    }

    /// Adds what a short last line costs; false if this pass forbids it (typography.md 2.4, runts).
    bool add_runt(std::size_t begin, const LineWidths& widths, double& demerits) const {
        const auto line = items_.subspan(begin, widths.visible_end - begin);
        if (line.empty()) return true;
        const auto ideographs =
            std::count_if(line.begin(), line.end(), [](const Item& i) { return i.ink == Ink::ideograph; });
        const bool has_other =
            std::any_of(line.begin(), line.end(), [](const Item& i) { return i.ink == Ink::other && !i.is_space; });
        if (ideographs == 1 && !has_other) {
            if (pass_.number <= 2 && rules_.setting == Setting::justified) return false;
            demerits += tuning::kSingleIdeograph;
        }
        const double width = ems(widths.natural, rules_.em);
        if (line.back().ink != Ink::punctuation && width < 2)
            demerits += tuning::kTinyLastLine;
        else if (width < 4 && width < 0.15 * ems(rules_.measure, rules_.em))
            demerits += tuning::kShortLastLine;
        return true;
    }

    void offer(std::size_t start, std::size_t end, int fitness, double demerits, Node& best) const {
        const Node& from = nodes_[start];
        double total = from.demerits + demerits;
        if (std::abs(from.fitness - fitness) > 1) total += tuning::kFitnessDemerits;
        const bool after_hyphen = from.position > 0 && break_at(from.position).kind == BreakKind::hyphen;
        if (after_hyphen && break_at(end).kind == BreakKind::hyphen) total += tuning::kDoubleHyphenDemerits;
        if (after_hyphen && end == items_.size()) total += tuning::kFinalHyphenDemerits;
        const Node candidate{end, start, from.lines + 1, total, fitness};
        if (is_better(candidate, best)) best = candidate;
    }

    bool is_better(const Node& a, const Node& b) const {
        if (b.previous == kNone) return true;
        if (a.demerits != b.demerits) return a.demerits < b.demerits;
        if (a.lines != b.lines) return a.lines < b.lines;
        return breaks_later(a.previous, b.previous);
    }

    bool breaks_later(std::size_t a, std::size_t b) const {
        while (a != b && nodes_[a].position == nodes_[b].position) {
            a = nodes_[a].previous;
            b = nodes_[b].previous;
        }
        return nodes_[a].position > nodes_[b].position;
    }

    Breaking trace() const {
        std::size_t best = active_.front();
        for (const std::size_t node : active_) {
            if (is_better(nodes_[node], nodes_[best])) best = node;
        }
        Breaking breaking;
        breaking.pass = pass_.number;
        for (std::size_t node = best; nodes_[node].previous != kNone; node = nodes_[node].previous) {
            const std::size_t end = nodes_[node].position;
            breaking.lines.push_back({nodes_[nodes_[node].previous].position, end, break_at(end).kind});
        }
        std::reverse(breaking.lines.begin(), breaking.lines.end());
        return breaking;
    }

    const LineMeter& meter_;
    std::span<const Item> items_;
    const LineRules& rules_;
    Pass pass_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> active_;
};

Breaking one_line(std::size_t size) { return {{{0, size}}, 1}; }

}  // namespace

std::optional<Breaking> break_lines(const LineMeter& meter, const LineRules& rules) {
    const std::size_t size = meter.items().size();
    if (size == 0) return one_line(0);
    if (size > static_cast<std::size_t>(tuning::kMostCharacters)) return break_greedily(meter, rules);
    if (rules.setting == Setting::ragged) {
        return Solver{meter, rules, {1, std::numeric_limits<double>::infinity()}}.run();
    }
    constexpr std::array kPasses{Pass{1, tuning::kRatioFirstPass}, Pass{2, tuning::kRatioSecondPass},
                                 Pass{3, tuning::kRatioLimit}};
    for (const Pass pass : kPasses) {
        if (auto breaking = Solver{meter, rules, pass}.run()) return breaking;
    }
    return std::nullopt;
}

Breaking break_in_need(const LineMeter& meter, const LineRules& rules) {
    if (meter.items().empty()) return one_line(0);
    const double limit =
        rules.setting == Setting::ragged ? std::numeric_limits<double>::infinity() : tuning::kRatioLimit;
    return Solver{meter, rules, {4, limit}}.run().value_or(one_line(meter.items().size()));
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
