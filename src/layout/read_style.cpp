#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

#include "base/strings.h"
#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// 400 for "normal" and so on, or a CSS number.
std::optional<int> read_weight(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<int, kWeightNames.size()> kNumbers{300, 400, 500, 600, 700, 900};
    int number = 0;
    const char* end = node.text.data() + node.text.size();
    if (const auto [rest, status] = std::from_chars(node.text.data(), end, number);
        status == std::errc{} && rest == end) {
        const auto weight = yaml::read_number(node, kWeights.least, kWeights.most, diagnostics);
        return weight ? std::optional{static_cast<int>(*weight)} : std::nullopt;
    }
    const auto index = yaml::read_choice(node, kWeightNames, diagnostics);
    return index ? std::optional{kNumbers[*index]} : std::nullopt;
}

template <typename Enum, std::size_t N>
std::optional<Enum> read_enum(const Node& node, const std::array<std::string_view, N>& names,
                              Diagnostics& diagnostics) {
    const auto index = yaml::read_choice(node, names, diagnostics);
    return index ? std::optional{static_cast<Enum>(*index)} : std::nullopt;
}

std::vector<Family> read_families(const Node& node, Diagnostics& diagnostics) {
    std::vector<Family> families;
    const std::vector<Node> one{node};
    for (const Node& item : node.is_list() ? node.items : one) {
        if (auto name = yaml::read_text(item, diagnostics)) families.push_back({std::move(*name), item.span});
    }
    return families;
}

void read_look(const Node& map, StyleRule& rule, Diagnostics& diagnostics) {
    with(map, "font", [&](const Node& n) {
        rule.font = yaml::read_text(n, diagnostics);
        rule.font_span = n.span;
    });
    // What cannot be read was reported; the style has a size all the same.
    with(map, "size", [&](const Node& n) {
        rule.size = read_measure(n, diagnostics).value_or(Measure{Length::pt(10), 0});
    });
    with(map, "weight", [&](const Node& n) { rule.weight = read_weight(n, diagnostics); });
    with(map, "cjk-weight", [&](const Node& n) { rule.cjk_weight = read_weight(n, diagnostics); });
    with(map, "italic", [&](const Node& n) { rule.is_italic = yaml::read_bool(n, diagnostics); });
    with(map, "color", [&](const Node& n) { rule.color = yaml::read_color(n, diagnostics); });
    with(map, "case", [&](const Node& n) { rule.caps = read_enum<Caps>(n, kCaps, diagnostics); });
    with(map, "letterspacing", [&](const Node& n) { rule.letterspacing = read_measure(n, diagnostics); });
    with(map, "figures", [&](const Node& n) { rule.figures = read_enum<Figures>(n, kFigures, diagnostics); });
    with(map, "tsume", [&](const Node& n) { rule.is_tsume = yaml::read_bool(n, diagnostics); });
    with(map, "emphasis", [&](const Node& n) { rule.emphasis = read_enum<Emphasis>(n, kEmphases, diagnostics); });
}

void read_setting(const Node& map, StyleRule& rule, Diagnostics& diagnostics) {
    with(map, "leading", [&](const Node& n) {
        const auto leading = yaml::read_number(n, kLeadings.least, kLeadings.most, diagnostics);
        if (leading) rule.leading = per_mille(*leading);
    });
    with(map, "align", [&](const Node& n) { rule.align = read_align(n, diagnostics); });
    with(map, "justify-from", [&](const Node& n) {
        const auto measure = yaml::read_number(n, kJustifyFrom.least, kJustifyFrom.most, diagnostics);
        if (measure) rule.justify_from = static_cast<int>(*measure);
    });
    with(map, "hyphenate", [&](const Node& n) { rule.hyphenates = yaml::read_bool(n, diagnostics); });
    with(map, "space-before", [&](const Node& n) { rule.space_before = read_measure(n, diagnostics); });
    with(map, "space-after", [&](const Node& n) { rule.space_after = read_measure(n, diagnostics); });
    with(map, "indent", [&](const Node& n) { rule.indent = read_measure(n, diagnostics); });
    with(map, "keep", [&](const Node& n) { rule.keep = read_keep(n, diagnostics); });
    with(map, "wrap", [&](const Node& n) { rule.wrap = read_enum<Wrap>(n, kWraps, diagnostics); });
    with(map, "role", [&](const Node& n) { rule.role = read_role(n, diagnostics); });
}

}  // namespace

int per_mille(double number) { return static_cast<int>(std::lround(number * 1000)); }

std::optional<Align> read_align(const Node& node, Diagnostics& diagnostics) {
    return read_enum<Align>(node, kAligns, diagnostics);
}

std::optional<Keep> read_keep(const Node& node, Diagnostics& diagnostics) {
    return read_enum<Keep>(node, kKeeps, diagnostics);
}

std::optional<Role> read_role(const Node& node, Diagnostics& diagnostics) {
    return read_enum<Role>(node, kRoles, diagnostics);
}

std::optional<Measure> read_measure(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_scalar()) {
        diagnostics.error(node.span, fmt::format("expected a length, found {}", yaml::describe(node.kind)),
                          {"write 12pt or 1em"});
        return std::nullopt;
    }
    const std::string_view text = node.text;
    if (text == "0") return Measure{};
    const bool is_percent = text.ends_with('%');
    if (!is_percent && !text.ends_with("em")) {
        const auto length = at(node.span, parse_length(text), diagnostics);
        return length ? std::optional{Measure{*length, 0}} : std::nullopt;
    }
    constexpr double kMost = 100;  // em
    double number = 0;
    const char* const end = text.data() + text.size() - (is_percent ? 1 : 2);
    const auto [rest, status] = std::from_chars(text.data(), end, number);
    const double em = is_percent ? number / 100 : number;
    if (status != std::errc{} || rest != end || !(em >= -kMost && em <= kMost)) {
        diagnostics.error(node.span, fmt::format("'{}' is no length", text), {"write 12pt, 1em or 80%"});
        return std::nullopt;
    }
    return Measure{{}, static_cast<int>(em * 1000 + (em < 0 ? -0.5 : 0.5))};
}

StyleRule read_style(const Node& map, Diagnostics& diagnostics) {
    StyleRule rule;
    rule.span = map.span;
    if (!yaml::expect_map(map, "a style", diagnostics)) return rule;
    yaml::check_keys(map, yaml::names(kStyleKeys), "a style", diagnostics);
    with(map, "extends", [&](const Node& n) {
        rule.extends = yaml::read_text(n, diagnostics).value_or("");
        rule.extends_span = n.span;
    });
    read_look(map, rule, diagnostics);
    read_setting(map, rule, diagnostics);
    return rule;
}

FontRole read_font_role(const Node& map, Diagnostics& diagnostics) {
    FontRole role;
    if (!yaml::expect_map(map, "a font role", diagnostics)) return role;
    yaml::check_keys(map, yaml::names(kFontKeys), "a font role", diagnostics);
    with(map, "latin", [&](const Node& n) { role.latin = read_families(n, diagnostics); });
    with(map, "cjk", [&](const Node& n) { role.cjk = read_families(n, diagnostics); });
    with(map, "latin-scale", [&](const Node& n) {
        const auto scale = yaml::read_number(n, kLatinScales.least, kLatinScales.most, diagnostics);
        if (scale) role.latin_scale = per_mille(*scale);
    });
    if (role.latin.empty())
        diagnostics.error(map.span, "a font role needs a Latin family", {"write latin: Quoin Sans"});
    return role;
}

}  // namespace quoin::layout
