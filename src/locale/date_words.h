#pragma once

#include <array>
#include <span>
#include <string_view>

#include "locale/language.h"

/// The months and the orders of each language, for those that print and read dates.
namespace quoin::locale {

using Months = std::array<std::string_view, 12>;

/// How the precisions of a date print. {Y} year, {M} month, {MM} with two digits, {b} short and {B} long name of the
/// month, {bd} and {Bd} the same beside a day, {D} day, {DD} with two digits, {1} day with the French "1er".
struct DateForms {
    std::string_view year;
    std::string_view month;
    std::string_view day;
    std::string_view month_of_year{};  ///< the month alone, where the other end of a span says the year; empty: never
};

/// How a language writes months and spans of time. The words around them are in the catalogue.
struct DateRules {
    std::string_view language;
    bool has_numeric_standard = false;  ///< what CVs print: numbers, else short names
    DateForms short_form;
    DateForms long_form;
    DateForms numeric;
    std::string_view dash;        ///< between two dates
    std::string_view year_dash;   ///< between two bare years
    std::string_view month_dash;  ///< between two months of one year
    Months short_names;
    Months long_names;
    Months short_names_beside_day;
    Months long_names_beside_day;
};

/// All languages with rules of their own.
std::span<const DateRules> all_date_rules();

/// Those of the nearest language; of English if there is none.
const DateRules& date_rules(const Language& language);

}  // namespace quoin::locale
