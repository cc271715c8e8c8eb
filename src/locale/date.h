#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "locale/language.h"

namespace quoin::locale {

/// A day, a month or a year of the Gregorian calendar.
struct Date {
    int year = 0;
    int month = 0;  ///< 1 to 12; 0: only the year is known
    int day = 0;    ///< 1 to 31; 0: not known

    auto operator<=>(const Date&) const = default;
};

/// A single date (only `start`), a span of time (both ends), or one that goes on.
struct DateRange {
    std::optional<Date> start;
    std::optional<Date> end;
    bool is_ongoing = false;  ///< no `end` then

    bool operator==(const DateRange&) const = default;
};

/// standard is what CVs in that language use: en "Sep 2022", zh "2022.09", ja "2022年9月", de "09/2022".
enum class DateStyle { standard, numeric, long_form };

/// "Sep 2022", "2022.09", "2022年9月", "sept. 2022": as much of the date as is known, the day included.
///
/// Languages without a table of their own use the English one.
std::string format_date(const Date& date, const Language& language, DateStyle style = DateStyle::standard);

/// "Sep 2022 – Jun 2024", "2022.09 – 至今"; days print only in a single date; equal ends print once.
std::string format_dates(const DateRange& dates, const Language& language, DateStyle style = DateStyle::standard);

/// What a layout sets instead of the language's own forms; empty: the language's.
struct DateForms {
    std::string month;  ///< of a date with a month: {Y} {YY} {M} {MM} {b} "Sep" {B} "September"
    std::string range;  ///< {start} {end}

    bool operator==(const DateForms&) const = default;
};

/// As above, in the forms of a layout.
std::string format_date(const Date& date, const Language& language, const DateForms& forms);
std::string format_dates(const DateRange& dates, const Language& language, const DateForms& forms);

/// The word for an end that has not come: "Present", "至今", "heute".
std::string_view present_word(const Language& language);

/// Is `text` such a word, in any language and letter case (ASCII)? Also "now", "today", "current", "今", "现在".
bool is_present_word(std::string_view text);

}  // namespace quoin::locale
