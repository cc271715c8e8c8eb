#include "import/bibtex_date.h"

#include <fmt/format.h>

#include <optional>

#include "base/strings.h"
#include "import/iso_date.h"
#include "import/tex_text.h"
#include "locale/read_dates.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

constexpr int kWords = 9999;  // sorts before all years

bool is_plain(const locale::Date& date) { return date.season == locale::Season::none && date.quarter == 0; }

std::optional<locale::Date> date_of(std::string_view text) {
    const auto reading = locale::read_date(text);
    return reading.is == locale::Written::date ? std::optional{reading.value} : std::nullopt;
}

/// biblatex's date: one, or two with a slash between them; the second may be missing or "..".
BibDate from_date(const PlacedText& date) {
    const std::size_t slash = date.text.find('/');
    const std::string_view first = trim(std::string_view{date.text}.substr(0, slash));
    const auto start = date_of(first);
    if (!start) return {to_node(date), {kWords}};
    if (slash == std::string::npos) return {yaml::make_plain(date.text, date.span()), *start};
    std::string_view second = trim(std::string_view{date.text}.substr(slash + 1));
    if (second == "..") second = {};
    return {yaml::make_plain(fmt::format("{} –{}{}", first, second.empty() ? "" : " ", second), date.span()), *start};
}

}  // namespace

BibDate read_bib_date(const BibEntry& entry, Diagnostics& diagnostics) {
    if (const BibField* const date = entry.find("date")) return from_date(tex_to_plain(date->value, diagnostics));
    const BibField* const field = entry.find("year");
    if (field == nullptr) return {};
    const PlacedText year = tex_to_plain(field->value, diagnostics);
    const auto whole = date_of(year.text);
    if (!whole) return {to_node(tex_to_markup(field->value, diagnostics)), {kWords}};
    const BibField* const month = entry.find("month");
    if (month == nullptr) return {yaml::make_plain(year.text, year.span()), *whole};
    const PlacedText name = tex_to_plain(month->value, diagnostics);
    const BibField* const day = entry.find("day");
    const bool is_number = name.text.find_first_not_of("0123456789") == std::string::npos;
    std::string text = is_number ? fmt::format("{}-{}{}", year.text, name.text, day ? "-" + day->value.text : "")
                                 : fmt::format("{}{} {}", day ? day->value.text + " " : "", name.text, year.text);
    auto exact = date_of(text);
    if (!exact && !is_number) exact = date_of(fmt::format("{}, {}", name.text, year.text));
    if (exact && is_plain(*exact)) return {yaml::make_plain(iso_date(*exact), year.span()), *exact};
    if (exact || locale::read_date_range(text).is == locale::Written::date)
        return {yaml::make_plain(std::move(text), year.span()), *whole};
    diagnostics.warning(month->value.span(), fmt::format("'{}' is no month", name.text),
                        {"write month = jan, or month = 1"});
    return {yaml::make_plain(year.text, year.span()), *whole};
}

}  // namespace quoin::import
