#include <cmath>

#include "base/utf8.h"
#include "cases.h"
#include "synthetic.h"
#include "text/set_line.h"

namespace quoin::typography {

namespace {

struct Case {
    text::Analysis analysis;
    std::vector<text::Item> items;
    text::LineRules rules;
};

/// "国×20" stands for twenty of them.
std::string expand(std::string text) {
    const std::size_t times = text.find("×");
    const bool is_count =
        times != std::string::npos && text.find_first_not_of("0123456789", times + 2) == std::string::npos;
    if (!is_count) return text;
    std::string expanded;
    for (int i = std::stoi(text.substr(times + 2)); i > 0; --i) expanded += text.substr(0, times);
    return expanded;
}

Case read_case(const YAML::Node& golden, double measure_em) {
    Case c;
    c.analysis = analyse(expand(golden["text"].as<std::string>()), {golden["lang"].as<std::string>()});
    c.items = make_items(c.analysis);
    c.rules = {
        kEm.scaled(measure_em), kEm,
        golden["setting"].as<std::string>("justified") == "ragged" ? text::Setting::ragged : text::Setting::justified};
    return c;
}

std::string text_of(const text::Analysis& analysis, text::LineRange line) {
    std::string text;
    for (std::size_t i = line.begin; i < line.end; ++i) append_utf8(text, analysis.characters[i].code);
    return text;
}

using Amounts = std::vector<std::pair<std::size_t, double>>;

double per_mille(Length length) { return static_cast<double>(length.units()) / 1000; }

std::string show(const Amounts& amounts) {
    std::string shown;
    for (const auto& [at, amount] : amounts) shown += " [" + std::to_string(at) + ", " + std::to_string(amount) + "]";
    return shown.empty() ? " nothing" : shown;
}

bool is_near(const Amounts& found, const YAML::Node& expected) {
    if (found.size() != expected.size()) return false;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool is_same = found[i].first == expected[i][0].as<std::size_t>() &&
                             std::abs(found[i].second - expected[i][1].as<double>()) <= 1;
        if (!is_same) return false;
    }
    return true;
}

}  // namespace

Finding check_spacing(const YAML::Node& golden) {
    const Case c = read_case(golden, 1000);
    Amounts gaps;
    Length total;
    for (std::size_t i = 0; i < c.items.size(); ++i) {
        const text::Item& item = c.items[i];
        total += item.width + item.glue.natural;
        if (item.is_space || item.glue.natural == Length{}) continue;
        gaps.emplace_back(i, per_mille(item.glue.natural));
    }
    const YAML::Node expect = golden["expect"];
    const double advance = per_mille(total) / 1000;
    if (is_near(gaps, expect["gaps"]) && std::abs(advance - expect["advance_em"].as<double>()) < 0.001)
        return std::nullopt;
    return "gaps" + show(gaps) + ", advance " + std::to_string(advance);
}

namespace {

std::vector<std::string> lines_of(const Case& c, const text::Breaking& breaking) {
    std::vector<std::string> lines;
    for (const text::LineRange line : breaking.lines) lines.push_back(text_of(c.analysis, line));
    return lines;
}

std::string show(const std::vector<std::string>& lines) {
    std::string shown;
    for (const std::string& line : lines) shown += " [" + line + "]";
    return shown;
}

}  // namespace

Finding check_lines(const YAML::Node& golden) {
    const Case c = read_case(golden, golden["measure_em"].as<double>());
    const YAML::Node expect = golden["expect"];
    const text::LineMeter meter{c.items, c.rules.setting};
    const text::Breaking greedy = text::break_greedily(meter, c.rules);
    const bool is_greedy = golden["mode"].as<std::string>() == "greedy";
    const text::Breaking breaking = is_greedy ? greedy : text::choose_breaks(c.analysis, c.items, c.rules);
    const std::string pass = "P" + std::to_string(breaking.pass);
    const auto lines = lines_of(c, breaking);
    const bool has_pass = !expect["pass"] || expect["pass"].as<std::string>() == pass;
    if (!has_pass || lines != expect["lines"].as<std::vector<std::string>>()) return pass + ":" + show(lines);

    const YAML::Node first_fit = expect["greedy_would_give"];
    const auto greedy_lines = lines_of(c, greedy);
    if (first_fit && greedy_lines != first_fit.as<std::vector<std::string>>()) return "greedily:" + show(greedy_lines);
    return std::nullopt;
}

Finding check_justify(const YAML::Node& golden) {
    const Case c = read_case(golden, golden["measure_em"].as<double>());
    const text::LineMeter meter{c.items, c.rules.setting};
    const auto setting = text::set_line(meter, {0, c.items.size()}, c.rules, text::Stretch::to_measure);
    Amounts extra;
    for (std::size_t i = 0; i < c.items.size(); ++i) {
        const Length sum = setting.before[i] - setting.blank[i];
        if (sum != Length{}) extra.emplace_back(i, per_mille(sum));
    }
    if (is_near(extra, golden["expect"]["extra"])) return std::nullopt;
    return "extra" + show(extra);
}

Finding check_kp_metric(const YAML::Node& golden) {
    const YAML::Node expect = golden["expect"];
    const Case c = read_case(golden, expect["measure_em"].as<double>());
    const text::LineMeter meter{c.items, c.rules.setting};
    const text::LineWidths widths = meter.widths(0, c.items.size());
    const text::LineFit line = text::fit(widths, c.rules, {0, text::BreakKind::normal}, false);
    std::string wrong;
    const auto compare = [&](const char* name, double found, double tolerance) {
        if (expect[name] && std::abs(found - expect[name].as<double>()) > tolerance)
            wrong += std::string{" "} + name + " " + std::to_string(found);
    };
    compare("natural_em", per_mille(widths.natural) / 1000, 0.001);
    compare("stretch_em", per_mille(widths.stretch) / 1000, 0.001);
    compare("ratio", line.ratio, 0.001);
    compare("badness", line.badness, 0.05);
    compare("demerits_no_penalty", (10 + line.badness) * (10 + line.badness), 1);
    const bool is_feasible = line.is_feasible && line.ratio <= text::tuning::kRatioLimit;
    if (expect["feasible"] && expect["feasible"].as<bool>() != is_feasible) wrong += " feasible";
    return wrong.empty() ? Finding{} : wrong;
}

}  // namespace quoin::typography
