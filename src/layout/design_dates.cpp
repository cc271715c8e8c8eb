// RenderCV's forms of dates.
#include <fmt/format.h>

#include <array>

#include "layout/design_keys.h"
#include "layout/design_template.h"
#include "layout/design_tree.h"
#include "yaml/edit.h"

namespace quoin::layout {

namespace {

/// RenderCV's own form: it is English, so each language keeps its own.
constexpr std::string_view kUsualDate = "MONTH_ABBREVIATION YEAR";
constexpr std::string_view kUsualRange = "START_DATE – END_DATE";

std::vector<Placeholder> date_placeholders() {
    return {{"MONTH_NAME", "B"}, {"MONTH_ABBREVIATION", "b"}, {"MONTH", "M"}, {"MONTH_IN_TWO_DIGITS", "MM"},
            {"YEAR", "Y"},       {"YEAR_IN_TWO_DIGITS", "YY"}};
}

/// The template in our words; nothing if it asks for what a date of a CV has not.
std::optional<std::string> form_of(Design& design, const DesignKey& key, const std::vector<Placeholder>& placeholders) {
    std::string form;
    for (const TemplateLine& line : parse_lines(key.value->text, placeholders)) {
        if (!line.unknown.empty()) {
            design.miss(key, fmt::format("'{}' is no part of it: dates have a month and a year", line.unknown.front()));
            return std::nullopt;
        }
        for (const TemplatePiece& piece : line.pieces)
            form += piece.field.empty() ? piece.words : "{" + piece.field + "}";
    }
    if (!fields_of(form).empty()) return form;
    design.miss(key, "there is no date in it");
    return std::nullopt;
}

void set_form(Design& design, const DesignKey& key, const std::string& name,
              const std::vector<Placeholder>& placeholders) {
    const auto form = form_of(design, key, placeholders);
    if (form) yaml::set_path(design.layout, std::array<std::string, 2>{"dates", name}, quoted(*form, key.value->span));
}

void apply_date(Design& design, const DesignKey& key) {
    if (key.value->text != kUsualDate) set_form(design, key, "month", date_placeholders());
}

void apply_range(Design& design, const DesignKey& key) {
    if (key.value->text != kUsualRange) set_form(design, key, "range", {{"START_DATE", "start"}, {"END_DATE", "end"}});
}

constexpr std::array<KeyRule, 2> kRules{{
    {"templates.single_date", apply_date},
    {"templates.date_range", apply_range},
}};

}  // namespace

std::span<const KeyRule> date_rules() { return kRules; }

}  // namespace quoin::layout
