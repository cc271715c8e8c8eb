#include "base/length.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace quoin {

namespace {
constexpr double kLongest = 1.0e6;  // far beyond any page, far below overflow

std::optional<double> points_per(std::string_view unit) {
    if (unit == "pt") return 1.0;
    if (unit == "mm") return 72.0 / 25.4;
    if (unit == "cm") return 72.0 / 2.54;
    if (unit == "in") return 72.0;
    return std::nullopt;
}
}  // namespace

Result<Length> parse_length(std::string_view text) {
    double number = 0;
    const auto [rest, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (status != std::errc{}) return failure("expected a length, such as 12pt");
    if (!(std::abs(number) <= kLongest)) return failure("this length is off any page");

    const std::string_view unit{rest, static_cast<std::size_t>(text.data() + text.size() - rest)};
    if (unit.empty()) return failure("this length has no unit", {"write " + std::string{text} + "pt"});
    const auto points = points_per(unit);
    if (!points) return failure("unknown unit '" + std::string{unit} + "'", {"use pt, mm, cm or in"});
    return Length::pt(number * *points);
}

}  // namespace quoin
