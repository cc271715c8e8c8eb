#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "kinds.h"
#include "synthetic.h"
#include "text/set_line.h"

namespace quoin::typography {

namespace {

constexpr double kAmountTolerance = 1;   // of 1/1000 em, for amounts that were rounded when they were written down
constexpr double kEmTolerance = 0.0011;  // em, likewise

/// A paragraph on synthetic metrics.
struct Setup {
    text::Analysis analysis;
    std::vector<text::Item> items;
    text::LineRules rules;
};

/// "国×20" stands for twenty of them.
std::string expand(std::string text) {
    const std::size_t times = text.find("×");
    const bool is_count = times != std::string::npos && times > 0 && times + 2 < text.size() &&
                          text.find_first_not_of("0123456789", times + 2) == std::string::npos;
    if (!is_count) return text;
    std::string expanded;
    for (int i = std::stoi(text.substr(times + 2)); i > 0; --i) expanded += text.substr(0, times);
    return expanded;
}

text::Setting setting_of(const Case& golden) {
    const std::string setting = golden.text_or("setting", "justified");
    if (setting == "justified" || setting == "justify") return text::Setting::justified;
    if (setting != "ragged") throw BadCase{"unknown setting " + setting};
    return text::Setting::ragged;
}

Setup set_up(const Case& golden, const std::string& text, double measure_em) {
    Setup s;
    s.analysis = analyse(text, Paragraph{golden});
    s.items = make_items(s.analysis);
    s.rules = {kEm.scaled(measure_em), kEm, setting_of(golden)};
    return s;
}

double per_mille(Length length) { return static_cast<double>(length.units()) / 1000; }

/// [offset, amount] pairs, amounts in 1/1000 em.
class Amounts {
public:
    void add(std::size_t offset, Length amount) {
        if (amount != Length{}) pairs_.emplace_back(offset, per_mille(amount));
    }

    void judge(std::string_view key, Judge& judge) const {
        yaml::Node got = empty_list();
        for (const auto& [offset, amount] : pairs_) {
            got.items.push_back(empty_list());
            got.items.back().items = {node(offset), node(amount)};
        }
        const yaml::Node* const wanted = judge.wants(key);
        judge.found_as(wanted != nullptr && is_like(*wanted), key, got);
    }

private:
    bool is_like(const yaml::Node& wanted) const {
        const auto is_same = [](const yaml::Node& pair, const std::pair<std::size_t, double>& found) {
            if (pair.items.size() != 2) throw BadCase{"a pair is [offset, amount]"};
            return number_of(pair.items[0], "offset") == static_cast<double>(found.first) &&
                   std::abs(number_of(pair.items[1], "amount") - found.second) <= kAmountTolerance;
        };
        return std::equal(wanted.items.begin(), wanted.items.end(), pairs_.begin(), pairs_.end(), is_same);
    }

    std::vector<std::pair<std::size_t, double>> pairs_;
};

}  // namespace

void check_spacing(const Case& golden, Judge& judge) {
    const Setup s = set_up(golden, golden.text("text"), 1000);
    Amounts gaps;
    Length total;
    for (std::size_t i = 0; i < s.items.size(); ++i) {
        const text::Item& item = s.items[i];
        total += item.width + item.glue.natural;
        if (!item.is_space) gaps.add(i, item.glue.natural);
    }
    gaps.judge("gaps", judge);
    judge.found("advance_em", node(per_mille(total) / 1000), kEmTolerance);
}

namespace {

std::vector<std::string> lines_of(const Setup& s, const text::Breaking& breaking) {
    std::vector<std::string> lines;
    for (const text::LineRange line : breaking.lines) {
        lines.emplace_back();
        for (std::size_t i = line.begin; i < line.end; ++i) append_utf8(lines.back(), s.analysis.characters[i].code);
    }
    return lines;
}

}  // namespace

void check_lines(const Case& golden, Judge& judge) {
    const Setup s = set_up(golden, golden.text("text"), golden.number("measure_em"));
    const std::string mode = golden.text("mode");
    if (mode != "greedy" && mode != "kp") throw BadCase{"unknown mode " + mode};
    const text::LineMeter meter{s.items, s.rules.setting};
    const text::Breaking greedy = text::break_greedily(meter, s.rules);
    const text::Breaking breaking = mode == "greedy" ? greedy : text::choose_breaks(s.analysis, s.items, s.rules);
    std::vector<std::size_t> starts;
    for (std::size_t i = 1; i < breaking.lines.size(); ++i) starts.push_back(breaking.lines[i].begin);
    judge.found("breaks", list(starts));
    judge.found("lines", list(lines_of(s, breaking)));
    judge.found("pass", node("P" + std::to_string(breaking.pass)));
    judge.found("greedy_would_give", list(lines_of(s, greedy)));
    judge.needs_no_answer("brute_force_optimum");  // says how the golden was made
    judge.needs_no_answer("note");
}

void check_justify(const Case& golden, Judge& judge) {
    const Setup s = set_up(golden, golden.text("text"), golden.number("measure_em"));
    const text::LineMeter meter{s.items, s.rules.setting};
    const auto setting = text::set_line(meter, {0, s.items.size()}, s.rules, text::Stretch::to_measure_always);
    Amounts extra;
    const std::size_t last = meter.widths(0, s.items.size()).visible_end;
    for (std::size_t i = 0; i < s.items.size(); ++i) {
        const Length dropped = i + 1 == last ? setting.end_drop : Length{};
        extra.add(i, setting.before[i] - setting.blank[i] - dropped);
    }
    extra.judge("extra", judge);
    judge.needs_no_answer("note");
}

void check_kp_metric(const Case& golden, Judge& judge) {
    const yaml::Node* const measure = judge.wants("measure_em");
    if (measure == nullptr && !golden.has("measure_em")) throw BadCase{"measure_em is missing"};
    const double measure_em = measure != nullptr ? number_of(*measure, "measure_em") : golden.number("measure_em");
    const Setup s = set_up(golden, expand(golden.text("text")), measure_em);
    const text::LineMeter meter{s.items, s.rules.setting};
    const text::LineWidths widths = meter.widths(0, s.items.size());
    const text::LineFit line = text::fit(widths, s.rules, {0, text::BreakKind::normal}, false);
    const double demerits = (text::tuning::kLinePenalty + line.badness) * (text::tuning::kLinePenalty + line.badness);
    judge.needs_no_answer("measure_em");
    judge.needs_no_answer("note");
    judge.found("natural_em", node(per_mille(widths.natural) / 1000), kEmTolerance);
    judge.found("stretch_em", node(per_mille(widths.stretch) / 1000), kEmTolerance);
    judge.found("shrink_em", node(per_mille(widths.shrink) / 1000), kEmTolerance);
    judge.found("ratio", node(line.ratio), kEmTolerance);
    judge.found("badness", node(line.badness), 0.051);
    judge.found("demerits_no_penalty", node(demerits), 1);
    judge.found("feasible", node(line.is_feasible && line.ratio <= text::tuning::kRatioLimit));
}

}  // namespace quoin::typography
