#include "base/color.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "base/strings.h"

namespace quoin {

namespace {

constexpr std::array<std::pair<std::string_view, Color>, 16> kNamed{{
    {"black", {0, 0, 0}},
    {"silver", {192, 192, 192}},
    {"gray", {128, 128, 128}},
    {"white", {255, 255, 255}},
    {"maroon", {128, 0, 0}},
    {"red", {255, 0, 0}},
    {"purple", {128, 0, 128}},
    {"fuchsia", {255, 0, 255}},
    {"green", {0, 128, 0}},
    {"lime", {0, 255, 0}},
    {"olive", {128, 128, 0}},
    {"yellow", {255, 255, 0}},
    {"navy", {0, 0, 128}},
    {"blue", {0, 0, 255}},
    {"teal", {0, 128, 128}},
    {"aqua", {0, 255, 255}},
}};

std::optional<std::uint8_t> channel(std::string_view digits, int base) {
    unsigned value = 0;
    const char* end = digits.data() + digits.size();
    const auto [rest, status] = std::from_chars(digits.data(), end, value, base);
    if (status != std::errc{} || rest != end || value > 255) return std::nullopt;
    return static_cast<std::uint8_t>(value);
}

std::optional<Color> from_hex(std::string_view digits) {
    if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
    const std::size_t width = digits.size() / 3;
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto value = channel(digits.substr(i * width, width), 16);
        if (!value) return std::nullopt;
        channels[i] = width == 1 ? static_cast<std::uint8_t>(*value * 17) : *value;
    }
    return Color{channels[0], channels[1], channels[2]};
}

std::optional<Color> from_rgb(std::string_view arguments) {
    const auto parts = split(arguments, ',');
    if (parts.size() != 3) return std::nullopt;
    std::array<std::uint8_t, 3> channels{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto value = channel(trim(parts[i]), 10);
        if (!value) return std::nullopt;
        channels[i] = *value;
    }
    return Color{channels[0], channels[1], channels[2]};
}

}  // namespace

Result<Color> parse_color(std::string_view text) {
    std::optional<Color> color;
    if (text.starts_with('#')) color = from_hex(text.substr(1));
    if (text.starts_with("rgb(") && text.ends_with(')')) color = from_rgb(text.substr(4, text.size() - 5));
    for (const auto& [name, named] : kNamed) {
        if (text == name) color = named;
    }
    if (!color) {
        return failure("'" + std::string{text} + "' is no colour",
                       {"write \"#1f4e79\", rgb(31, 78, 121) or a name such as navy"});
    }
    return *color;
}

std::vector<std::string_view> color_names() {
    std::vector<std::string_view> names;
    for (const auto& [name, color] : kNamed) names.push_back(name);
    return names;
}

}  // namespace quoin
