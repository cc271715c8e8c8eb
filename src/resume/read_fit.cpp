#include "resume/read_fit.h"

#include <charconv>

#include "resume/keys.h"
#include "yaml/reader.h"

namespace quoin::resume {

namespace {

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [rest, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_whole = status == std::errc{} && rest == text.data() + text.size();
    return is_whole ? std::optional{number} : std::nullopt;
}

/// "below 3": the lowest priority that stays.
std::optional<int> read_drop(const yaml::Node& node, Context& context) {
    constexpr std::string_view kBelow = "below ";
    const auto text = yaml::read_text(node, context.diagnostics);
    if (!text) return std::nullopt;
    const auto limit = text->starts_with(kBelow) ? whole_number(text->substr(kBelow.size())) : std::nullopt;
    if (limit && *limit > kLeastPriority && *limit <= kMostPriority + 1) return limit;
    context.diagnostics.error(node.span, "this does not say what may be left out",
                              {"write drop: below 3, with a number from 2 to 10"});
    return std::nullopt;
}

}  // namespace

void read_pages(const yaml::Node& node, Fit& fit, Context& context) {
    const auto number = yaml::read_number(node, kPages.least, kPages.most, context.diagnostics);
    if (!number) return;
    if (static_cast<int>(*number) != *number)
        return context.diagnostics.error(node.span, "there are no parts of pages", {"write pages: 1"});
    fit.pages = static_cast<int>(*number);
    fit.pages_span = node.span;
}

void read_fit(const yaml::Node& node, Fit& fit, Context& context) {
    if (!yaml::expect_map(node, "fit", context.diagnostics)) return;
    yaml::check_keys(node, yaml::names(kFitKeys), "fit", context.diagnostics);
    if (const yaml::Node* drop = node.find("drop"); drop != nullptr && !drop->is_null())
        fit.drop_below = read_drop(*drop, context);
}

}  // namespace quoin::resume
