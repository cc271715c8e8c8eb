#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/strings.h"
#include "layout/design_tree.h"
#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

/// A text with those fields and no others, and at least one.
std::string read_form(const yaml::Node& node, std::span<const std::string_view> fields, Diagnostics& diagnostics) {
    const std::string form = yaml::read_text(node, diagnostics).value_or("");
    const auto used = fields_of(form);
    for (const std::string& field : used) {
        if (std::find(fields.begin(), fields.end(), field) != fields.end()) continue;
        diagnostics.error(node.span, fmt::format("'{{{}}}' is no part of a date", field),
                          {fmt::format("use {} in braces", one_of(fields))});
        return {};
    }
    if (used.empty())
        diagnostics.error(node.span, "this form prints no date", {fmt::format("write {{{}}}", fields[0])});
    return used.empty() ? std::string{} : form;
}

}  // namespace

locale::DateLook read_dates(const yaml::Node& map, Diagnostics& diagnostics) {
    locale::DateLook look;
    if (!yaml::expect_map(map, "dates", diagnostics)) return look;
    yaml::check_keys(map, yaml::names(kDateKeys), "dates", diagnostics);
    const auto choose = [&](std::string_view key, std::span<const std::string_view> names, auto& choice) {
        with(map, key, [&](const yaml::Node& n) {
            if (const auto index = yaml::read_choice(n, names, diagnostics))
                choice = static_cast<std::remove_reference_t<decltype(choice)>>(*index);
        });
    };
    choose("style", locale::kDateStyles, look.style);
    choose("ongoing", locale::kOngoing, look.ongoing);
    choose("same-year", locale::kSameYear, look.same_year);
    with(map, "month", [&](const yaml::Node& n) { look.month = read_form(n, kMonthParts, diagnostics); });
    with(map, "range", [&](const yaml::Node& n) { look.range = read_form(n, kRangeParts, diagnostics); });
    return look;
}

}  // namespace quoin::layout
