#pragma once

#include <compare>
#include <optional>

namespace quoin::locale {

/// `fall` is what every language but English calls its autumn: English prints "Fall", British English "Autumn".
enum class Season { none, spring, summer, fall, autumn, winter };

/// A day, a month, a season, a quarter or a year of the Gregorian calendar.
struct Date {
    int year = 0;
    int month = 0;                 ///< 1 to 12; 0: not known
    int day = 0;                   ///< 1 to 31; 0: not known
    Season season = Season::none;  ///< `month` is 0 then
    int quarter = 0;               ///< 1 to 4, `month` is 0 then; 0: not said

    auto operator<=>(const Date&) const = default;
};

/// A single date (only `start`), a span of time (both ends), one that goes on, or one with an unknown start
/// (only `end`).
struct DateRange {
    std::optional<Date> start;
    std::optional<Date> end;
    bool is_ongoing = false;  ///< no `end` then

    bool operator==(const DateRange&) const = default;
};

/// 28 to 31; `month` is 1 to 12.
int days_in_month(int year, int month);

/// Is `start` after everything that `end` may mean? A year covers its months, a month its days.
///
/// A winter may be either end of its year, so it is after no season of that year.
bool is_after(const Date& start, const Date& end);

/// How long something took, in whole months or, where a month is not known, in years.
struct Duration {
    int years = 0;
    int months = 0;  ///< 0 to 11

    bool operator==(const Duration&) const = default;
};

/// Counts the months of both ends, as CVs do: September to September of the next year is 1 year and 1 month.
///
/// Where both days are known, the days decide, rounded to months, and one month is the least. Where a month is
/// missing the years are subtracted, and one is the least. What goes on lasts until `today`. Nothing for single
/// dates, for seasons, and without an end.
std::optional<Duration> duration_of(const DateRange& dates, const std::optional<Date>& today);

}  // namespace quoin::locale
