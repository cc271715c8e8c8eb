#include "text/solver.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "text/tuning.h"

namespace quoin::text {

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

std::uint32_t fitness_of(double ratio) {
    if (ratio < -0.5) return 0;
    if (ratio <= 0.5) return 1;
    return ratio <= 1 ? 2 : 3;
}

double demerits_of(double badness, int penalty) {
    const double line = tuning::kLinePenalty + badness;
    return line * line + static_cast<double>(penalty) * penalty;
}

}  // namespace

Solver::Solver(const LineMeter& meter, const LineRules& rules, Pass pass)
    : meter_{meter}, items_{meter.items()}, rules_{rules}, pass_{pass} {}

std::optional<Breaking> Solver::least_demerits() {
    if (!search(Aim::least_demerits)) return std::nullopt;
    std::uint32_t best = active_.front().begin;
    for (std::uint32_t node = best; node < active_.front().end; ++node) {
        if (is_better(nodes_[node], nodes_[best])) best = node;
    }
    return trace(best);
}

std::optional<std::size_t> Solver::fewest_lines() {
    if (!search(Aim::fewest_lines)) return std::nullopt;
    return active_.front().fewest_lines;
}

std::optional<Breaking> Solver::exactly(std::size_t count, std::size_t fewest) {
    if (count < fewest) return std::nullopt;
    spare_lines_ = static_cast<std::uint32_t>(count - fewest);
    if (!search(Aim::exact_count)) return std::nullopt;
    std::uint32_t best = kNone;
    for (std::uint32_t node = active_.front().begin; node < active_.front().end; ++node) {
        if (nodes_[node].lines != count) continue;
        if (best == kNone || is_better(nodes_[node], nodes_[best])) best = node;
    }
    if (best == kNone) return std::nullopt;
    return trace(best);
}

/// Leaves the nodes at the end of the paragraph as the one active group; false: this pass cannot break it.
bool Solver::search(Aim aim) {
    aim_ = aim;
    nodes_.assign(1, {});
    active_.assign(1, {.start = meter_.start(0), .begin = 0, .end = 1});
    for (std::size_t i = 1; i <= items_.size(); ++i) {
        if (!break_at(i).is_allowed()) continue;
        try_break(i);
        if (active_.empty()) return false;
    }
    return true;
}

void Solver::try_break(std::size_t end) {
    prepare_rows();
    const BreakKind kind = break_at(end).kind;
    const bool may_be_short = pass_.is_need() || kind == BreakKind::forced || kind == BreakKind::ragged;
    constexpr double kBeyondRounding = 1 + 1e-9;
    reach_ = may_be_short ? kInfinite : pass_.ratio_limit * kBeyondRounding;
    least_line_ = demerits_of(0, break_at(end).penalty);
    least_found_ = kInfinite;
    const LineEnd line_end = meter_.end(end);
    std::size_t kept = 0;
    for (std::size_t k = 0; k < active_.size(); ++k) {
        const LineWidths widths = widths_between(active_[k].start, line_end);
        const bool stays = is_far_too_short(widths) || consider(active_[k], end, widths);
        if (!stays) continue;
        if (kept < k) active_[kept] = active_[k];
        ++kept;
    }
    active_.resize(kind == BreakKind::forced ? 0 : kept);
    open_group(end);
}

void Solver::prepare_rows() {
    std::size_t rows = 1;
    if (aim_ == Aim::exact_count) {
        base_ = active_.front().fewest_lines;
        std::uint32_t most = 0;
        for (const Group& group : active_) {
            base_ = std::min(base_, group.fewest_lines);
            most = std::max(most, group.most_lines);
        }
        rows = most - base_ + 1;
        ++base_;
    }
    constexpr Node kNobody{.previous = kNone, .demerits = kInfinite};
    best_.assign(rows, {kNobody, kNobody, kNobody, kNobody});
}

/// Tries the line from these starts to `end`; false: no later end can fit any more.
bool Solver::consider(const Group& starts, std::size_t end, const LineWidths& widths) {
    const Length least = widths.natural - widths.shrink - widths.end_drop;
    const bool may_stay = least - widths.hyphen <= rules_.measure;
    if (is_outdone(starts, least_line_)) return may_stay;
    const LineFit line = fit(widths, rules_, break_at(end), is_forced_at(end));
    const bool is_too_long = least > rules_.measure;
    const bool is_possible =
        pass_.is_need() ? line.is_feasible || is_too_long : line.is_feasible && line.ratio <= pass_.ratio_limit;
    if (is_possible) weigh(starts, end, widths, line);
    return may_stay;
}

void Solver::weigh(const Group& starts, std::size_t end, const LineWidths& widths, const LineFit& line) {
    const std::size_t begin = starts.start.position;
    double demerits = demerits_of(badness_of(widths, line), break_at(end).penalty);
    if (is_outdone(starts, demerits)) return;
    if (is_against_rule(begin, end)) {
        if (!pass_.is_need()) return;
        demerits += tuning::kAgainstRule;
    }
    if (end == items_.size() && begin > 0 && !add_runt(begin, widths, demerits)) return;
    offer(starts, end, fitness_of(line.ratio), demerits);
}

double Solver::badness_of(const LineWidths& widths, const LineFit& line) const {
    if (!line.is_feasible) {
        const Length least = widths.natural - widths.shrink - widths.end_drop;
        return tuning::kOverfullPerEm * ems(least - rules_.measure, rules_.em);
    }
    if (line.ratio <= pass_.ratio_limit) return line.badness;
    const double missing = ems(rules_.measure - widths.natural, rules_.em);
    const double beyond = std::max(0.0, missing - tuning::kRatioLimit * ems(widths.stretch, rules_.em));
    return tuning::kBeyondLimit + tuning::kBeyondPerEm * beyond;
}

/// Hyphenation divides no two words in a row, and none above the last line (typography.md 5.2).
bool Solver::is_against_rule(std::size_t begin, std::size_t end) const {
    if (!is_hyphen_at(begin)) return false;
    const bool is_division = items_[begin].divides_word;
    if (is_forced_at(end)) return is_division;
    return is_hyphen_at(end) && (is_division || items_[end].divides_word);
}

/// Adds what a short last line costs; false if this pass forbids it (typography.md 2.4, runts).
bool Solver::add_runt(std::size_t begin, const LineWidths& widths, double& demerits) const {
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

void Solver::offer(const Group& starts, std::size_t end, std::uint32_t fitness, double demerits) {
    const bool after_hyphen = is_hyphen_at(starts.start.position);
    const bool is_double = after_hyphen && is_hyphen_at(end);
    const bool is_final = after_hyphen && end == items_.size();
    for (std::uint32_t k = starts.begin; k < starts.end; ++k) {
        const Node& from = nodes_[k];
        double total = from.demerits + demerits;
        if ((from.fitness > fitness ? from.fitness - fitness : fitness - from.fitness) > 1)
            total += tuning::kFitnessDemerits;
        if (is_double) total += tuning::kDoubleHyphenDemerits;
        if (is_final) total += tuning::kFinalHyphenDemerits;
        const Node candidate{static_cast<std::uint32_t>(end), k, from.lines + 1, fitness, total};
        Node& best = best_[aim_ == Aim::exact_count ? candidate.lines - base_ : 0][fitness];
        if (is_better(candidate, best)) best = candidate;
        if (aim_ == Aim::least_demerits) least_found_ = std::min(least_found_, total);
    }
}

/// Makes the best nodes of a place active.
void Solver::open_group(std::size_t end) {
    const auto begin = static_cast<std::uint32_t>(nodes_.size());
    Group group{.start = meter_.start(end),
                .begin = begin,
                .end = begin,
                .fewest_lines = UINT32_MAX,
                .most_lines = 0,
                .least_demerits = kInfinite};
    for (const Row& row : best_) {
        for (const Node& node : row) {
            if (node.previous == kNone) continue;
            group.fewest_lines = std::min(group.fewest_lines, node.lines);
            const bool is_hopeless = aim_ == Aim::exact_count && node.lines > group.fewest_lines + spare_lines_;
            if (is_hopeless) continue;
            group.most_lines = std::max(group.most_lines, node.lines);
            group.least_demerits = std::min(group.least_demerits, node.demerits);
            nodes_.push_back(node);
        }
    }
    group.end = static_cast<std::uint32_t>(nodes_.size());
    if (group.end > group.begin) active_.push_back(group);
}

bool Solver::is_better(const Node& a, const Node& b) const {
    if (b.previous == kNone) return true;
    if (aim_ == Aim::fewest_lines) return a.lines < b.lines;
    if (a.demerits != b.demerits) return a.demerits < b.demerits;
    if (a.lines != b.lines) return a.lines < b.lines;
    return breaks_later(a.previous, b.previous);
}

bool Solver::breaks_later(std::uint32_t a, std::uint32_t b) const {
    while (a != b && nodes_[a].position == nodes_[b].position) {
        a = nodes_[a].previous;
        b = nodes_[b].previous;
    }
    return nodes_[a].position > nodes_[b].position;
}

Breaking Solver::trace(std::uint32_t end) const {
    Breaking breaking;
    breaking.pass = pass_.number;
    for (std::uint32_t node = end; nodes_[node].previous != kNone; node = nodes_[node].previous) {
        const std::size_t at = nodes_[node].position;
        breaking.lines.push_back({nodes_[nodes_[node].previous].position, at, break_at(at).kind});
    }
    std::reverse(breaking.lines.begin(), breaking.lines.end());
    return breaking;
}

}  // namespace quoin::text
