#include "yaml/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.h"

namespace quoin::yaml {

bool expect_map(const Node& node, std::string_view what, Diagnostics& diagnostics) {
    if (node.is_map()) return true;
    if (!node.is_null()) {
        diagnostics.error(node.span, fmt::format("{} must be a map, found {}", what, describe(node.kind)),
                          {"write one 'key: value' a line"});
    }
    return false;
}

void check_keys(const Node& map, std::span<const std::string_view> known, std::string_view what,
                Diagnostics& diagnostics) {
    for (const auto& [key, value] : map.entries) {
        if (key.text.starts_with("x-") || std::find(known.begin(), known.end(), key.text) != known.end()) continue;
        if (const auto meant = nearest(key.text, known)) {
            diagnostics.error(key.span, fmt::format("unknown key '{}' in {}", key.text, what),
                              {fmt::format("did you mean '{}'?", *meant)});
        } else {
            diagnostics.warning(key.span, fmt::format("unknown key '{}' in {} is ignored", key.text, what),
                                {fmt::format("known keys: {}; begin your own with x-", one_of(known))});
        }
    }
}

std::optional<std::string> read_text(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar()) return node.text;
    diagnostics.error(node.span, fmt::format("expected text, found {}", describe(node.kind)));
    return std::nullopt;
}

std::optional<bool> read_bool(const Node& node, Diagnostics& diagnostics) {
    constexpr std::array<std::string_view, 6> kWords{"true", "yes", "on", "false", "no", "off"};
    const auto word = std::find(kWords.begin(), kWords.end(), node.text);
    if (node.is_scalar() && word != kWords.end()) return word - kWords.begin() < 3;
    diagnostics.error(node.span, "expected true or false");
    return std::nullopt;
}

std::optional<double> read_number(const Node& node, double low, double high, Diagnostics& diagnostics) {
    double number = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [rest, status] = std::from_chars(node.text.data(), end, number);
    if (node.is_scalar() && status == std::errc{} && rest == end && number >= low && number <= high) return number;
    diagnostics.error(node.span, fmt::format("expected a number from {} to {}", low, high));
    return std::nullopt;
}

std::optional<int> read_whole(const Node& node, int low, int high, Diagnostics& diagnostics) {
    int number = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [rest, status] = std::from_chars(node.text.data(), end, number);
    if (node.is_scalar() && status == std::errc{} && rest == end && number >= low && number <= high) return number;
    diagnostics.error(node.span, fmt::format("expected a whole number from {} to {}", low, high));
    return std::nullopt;
}

std::optional<Length> read_length(const Node& node, Diagnostics& diagnostics) {
    const auto text = read_text(node, diagnostics);
    return text ? at(node.span, parse_length(*text), diagnostics) : std::nullopt;
}

std::optional<Color> read_color(const Node& node, Diagnostics& diagnostics) {
    const auto text = read_text(node, diagnostics);
    return text ? at(node.span, parse_color(*text), diagnostics) : std::nullopt;
}

std::optional<std::size_t> read_choice(const Node& node, std::span<const std::string_view> choices,
                                       Diagnostics& diagnostics) {
    const auto found = std::find(choices.begin(), choices.end(), node.text);
    if (node.is_scalar() && found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
    const auto meant = nearest(node.text, choices);
    const std::string given = node.is_scalar() ? fmt::format("'{}'", node.text) : std::string{describe(node.kind)};
    diagnostics.error(node.span, fmt::format("expected {}, found {}", one_of(choices), given),
                      meant ? std::vector{fmt::format("did you mean '{}'?", *meant)} : std::vector<std::string>{});
    return std::nullopt;
}

}  // namespace quoin::yaml
