#include <array>

#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

void read_sides(const Node& node, Border& border, Diagnostics& diagnostics) {
    const std::array<bool*, 4> places{&border.has_top, &border.has_bottom, &border.has_left, &border.has_right};
    for (bool* const place : places) *place = false;
    const std::vector<Node> one{node};
    for (const Node& side : node.is_list() ? node.items : one) {
        if (const auto index = yaml::read_choice(side, kSides, diagnostics)) *places[*index] = true;
    }
}

/// A length that is not below zero.
Length read_distance(const Node& node, Length otherwise, Diagnostics& diagnostics) {
    const Length length = yaml::read_length(node, diagnostics).value_or(otherwise);
    if (length >= Length{}) return length;
    diagnostics.error(node.span, "this length cannot be negative", {"write 1pt or 0pt"});
    return otherwise;
}

void read_distance(const Node& map, std::string_view key, Length& length, Diagnostics& diagnostics) {
    with(map, key, [&](const Node& n) { length = read_distance(n, length, diagnostics); });
}

/// As read_measure, but not below zero.
void read_size(const Node& map, std::string_view key, Measure& measure, Diagnostics& diagnostics) {
    with(map, key, [&](const Node& n) {
        const Measure read = read_measure(n, diagnostics).value_or(measure);
        if (read.fixed >= Length{} && read.em >= 0)
            measure = read;
        else
            diagnostics.error(n.span, "this length cannot be negative", {"write 1pt or 1em"});
    });
}

}  // namespace

std::optional<Valign> read_valign(const Node& node, Diagnostics& diagnostics) {
    const auto index = yaml::read_choice(node, kValigns, diagnostics);
    return index ? std::optional{static_cast<Valign>(*index)} : std::nullopt;
}

std::optional<Border> read_border(const Node& node, Diagnostics& diagnostics) {
    Border border;
    if (node.is_scalar()) {
        border.width = read_distance(node, border.width, diagnostics);
        return border;
    }
    if (!yaml::expect_map(node, "a border", diagnostics)) return std::nullopt;
    yaml::check_keys(node, yaml::names(kBorderKeys), "a border", diagnostics);
    read_distance(node, "width", border.width, diagnostics);
    with(node, "color", [&](const Node& n) { border.color = yaml::read_color(n, diagnostics); });
    with(node, "sides", [&](const Node& n) { read_sides(n, border, diagnostics); });
    return border;
}

std::optional<Rail> read_rail(const Node& node, Diagnostics& diagnostics) {
    Rail rail;
    if (!yaml::expect_map(node, "a rail", diagnostics)) return std::nullopt;
    yaml::check_keys(node, yaml::names(kRailKeys), "a rail", diagnostics);
    read_distance(node, "width", rail.width, diagnostics);
    read_distance(node, "dot", rail.dot, diagnostics);
    read_distance(node, "offset", rail.offset, diagnostics);
    with(node, "color", [&](const Node& n) { rail.color = yaml::read_color(n, diagnostics); });
    return rail;
}

GaugeBox read_gauge(const Node& map, Diagnostics& diagnostics) {
    GaugeBox gauge;
    with(map, "of", [&](const Node& n) {
        if (const auto number = yaml::read_number(n, kGaugeOf.least, kGaugeOf.most, diagnostics))
            gauge.of = static_cast<int>(*number);
    });
    with(map, "form", [&](const Node& n) {
        if (const auto index = yaml::read_choice(n, kGaugeForms, diagnostics))
            gauge.form = static_cast<GaugeBox::Form>(*index);
    });
    read_size(map, "width", gauge.width, diagnostics);
    read_size(map, "height", gauge.height, diagnostics);
    with(map, "color", [&](const Node& n) { gauge.color = yaml::read_color(n, diagnostics); });
    with(map, "track", [&](const Node& n) { gauge.track = yaml::read_color(n, diagnostics).value_or(gauge.track); });
    return gauge;
}

}  // namespace quoin::layout
