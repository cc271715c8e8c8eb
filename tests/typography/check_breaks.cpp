#include <algorithm>
#include <map>

#include "base/strings.h"
#include "base/utf8.h"
#include "cases.h"
#include "synthetic.h"

namespace quoin::typography {

namespace {

/// The text with | at free breaks and ¦ at others, as the goldens show it.
std::string view_of(const text::Analysis& analysis) {
    std::string view;
    for (std::size_t i = 0; i < analysis.characters.size(); ++i) {
        const text::Break& at = analysis.breaks[i];
        if (i > 0 && at.is_allowed()) view += at.penalty == 0 ? "|" : "¦";
        append_utf8(view, analysis.characters[i].code);
    }
    return view;
}

text::Analysis analyse_case(const YAML::Node& golden, const std::string& text) {
    const auto tag = golden["lang"].as<std::string>();
    const auto line_break = golden["line_break"].as<std::string>("strict");
    const auto word_break = golden["word_break"].as<std::string>("keep-all");
    return analyse(text, {tag, line_break, word_break});
}

}  // namespace

Finding check_opportunities(const YAML::Node& golden) {
    const auto analysis = analyse_case(golden, golden["text"].as<std::string>());
    const YAML::Node expect = golden["expect"];
    std::vector<std::size_t> breaks;
    std::map<std::size_t, int> penalties;
    for (std::size_t i = 1; i < analysis.breaks.size(); ++i) {
        if (!analysis.breaks[i].is_allowed()) continue;
        breaks.push_back(i);
        if (analysis.breaks[i].penalty != 0) penalties[i] = analysis.breaks[i].penalty;
    }
    const bool has_view = !expect["view"] || expect["view"].as<std::string>() == view_of(analysis);
    const auto expected_penalties = expect["penalties"].as<std::map<std::size_t, int>>(std::map<std::size_t, int>{});
    const bool has_breaks = !expect["breaks"] || breaks == expect["breaks"].as<std::vector<std::size_t>>();
    if (has_view && has_breaks && penalties == expected_penalties) return std::nullopt;
    std::string found = view_of(analysis);
    for (const auto& [at, penalty] : penalties) found += " " + std::to_string(at) + ":" + std::to_string(penalty);
    return found;
}

Finding check_kinsoku_set(const YAML::Node& golden) {
    const YAML::Node expect = golden["expect"];
    const auto context = golden["context"].as<std::string>();
    const bool is_normal = golden["set"].as<std::string>().ends_with("_normal");
    std::string wrong;
    for (const YAML::Node& entry : golden["chars"]) {
        const auto sign = entry.as<std::string>();
        const std::string text = replace_all(context, "{c}", sign);
        const auto analysis =
            analyse(text, {golden["lang"].as<std::string>(), is_normal ? "normal" : "strict", "normal"});
        const std::size_t before = to_utf32(context.substr(0, context.find("{c}"))).size();
        const std::size_t after = before + to_utf32(sign).size();
        const bool is_wrong = (expect["no_break_before"] && analysis.breaks[before].is_allowed()) ||
                              (expect["no_break_after"] && analysis.breaks[after].is_allowed()) ||
                              (expect["no_break_inside"] && analysis.breaks[before + 1].is_allowed());
        if (is_wrong) wrong += " " + sign;
    }
    return wrong.empty() ? Finding{} : "breaks at:" + wrong;
}

Finding check_resolve(const YAML::Node& golden) {
    const auto analysis = analyse_case(golden, golden["text"].as<std::string>());
    constexpr std::u32string_view kAmbiguous = U"“”‘’—–…⋯‥·°′″×÷±≤≥≈→";
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < analysis.characters.size(); ++i) {
        const text::Character& c = analysis.characters[i];
        if (c.is_cjk && kAmbiguous.find(c.code) != kAmbiguous.npos) found.push_back(i);
    }
    if (found == golden["expect"]["cjk_indexes"].as<std::vector<std::size_t>>()) return std::nullopt;
    std::string list = "CJK at:";
    for (const std::size_t i : found) list += " " + std::to_string(i);
    return list;
}

}  // namespace quoin::typography
