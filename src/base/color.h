#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace quoin {

/// An opaque sRGB colour, 0..255 per channel.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    constexpr auto operator<=>(const Color&) const = default;
};

/// Reads "#1f4e79", "#555", "rgb(0, 79, 144)" or one of the 16 HTML colour names.
Result<Color> parse_color(std::string_view text);

/// The 16 names that parse_color reads.
std::vector<std::string_view> color_names();

}  // namespace quoin
