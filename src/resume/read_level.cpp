#include "resume/read_level.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/strings.h"

namespace quoin::resume {

namespace {

/// A number in 1/1000 that is all of `text`, from 0 to 100.
std::optional<int> thousandths(std::string_view text) {
    constexpr double kMost = 100;
    double number = 0;
    const auto [end, status] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    const bool is_whole_text = status == std::errc{} && end == text.data() + text.size();
    if (!is_whole_text || !(number >= 0 && number <= kMost)) return std::nullopt;
    return static_cast<int>(std::lround(number * 1000));
}

std::optional<Level> parse(std::string_view text) {
    Level level;
    level.text = text;
    if (text.ends_with('%')) {
        text.remove_suffix(1);
        level.of = 100;
    }
    const std::size_t slash = level.of == 0 ? text.find('/') : std::string_view::npos;
    if (slash != std::string_view::npos) {
        const auto of = thousandths(trim(text.substr(slash + 1)));
        if (!of || *of < 1000 || *of % 1000 != 0) return std::nullopt;
        level.of = *of / 1000;
    }
    const auto amount = thousandths(trim(text.substr(0, slash)));
    if (!amount || (level.of > 0 && *amount > level.of * 1000)) return std::nullopt;
    level.amount = *amount;
    return level;
}

}  // namespace

std::optional<Level> read_level(const yaml::Node& node, Context& context) {
    if (node.is_null()) return std::nullopt;
    auto level = node.is_scalar() ? parse(trim(node.text)) : std::nullopt;
    if (!level) {
        const std::string what = node.is_scalar() ? fmt::format("'{}'", node.text) : std::string{describe(node.kind)};
        context.diagnostics.error(node.span, fmt::format("{} is no level", what), {"write 4, 4/5 or 80%"});
        return std::nullopt;
    }
    level->span = node.span;
    return level;
}

}  // namespace quoin::resume
