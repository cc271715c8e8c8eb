#include "locale/date.h"

#include <algorithm>
#include <array>

namespace quoin::locale {

namespace {

constexpr int kMonths = 12;
constexpr int kHalfMonth = 15;

/// 1 to 4 in the order of a year; 0: no season.
int rank(Season season) {
    switch (season) {
        case Season::none: return 0;
        case Season::spring: return 1;
        case Season::summer: return 2;
        case Season::fall:
        case Season::autumn: return 3;
        case Season::winter: return 4;
    }
    return 0;
}

/// The first and the last month that a date may mean; 0: any.
struct Months {
    int first = 0;
    int last = 0;
};

Months months_of(const Date& date) {
    if (date.quarter != 0) return {date.quarter * 3 - 2, date.quarter * 3};
    return {date.month, date.month};
}

int elapsed_days(const Date& start, const Date& end) { return end.day + 1 - start.day; }

/// Whole months from the first month to the last, both counted, or by days where both are known.
int months_between(const Date& start, const Date& end) {
    const int apart = (end.year - start.year) * kMonths + months_of(end).last - months_of(start).first;
    if (start.day == 0 || end.day == 0) return apart + 1;
    const int days = elapsed_days(start, end);
    const int more = days >= kHalfMonth ? 1 : days <= -kHalfMonth ? -1 : 0;
    return std::max(apart + more, 1);
}

}  // namespace

int days_in_month(int year, int month) {
    constexpr std::array<int, kMonths> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && is_leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

bool is_after(const Date& start, const Date& end) {
    if (start.year != end.year) return start.year > end.year;
    if (start.season != Season::none && end.season != Season::none)
        return start.season != Season::winter && rank(start.season) > rank(end.season);
    const int first = months_of(start).first;
    const int last = months_of(end).last;
    if (first == 0 || last == 0) return false;
    if (first != last) return first > last;
    return start.day != 0 && end.day != 0 && start.day > end.day;
}

std::optional<Duration> duration_of(const DateRange& dates, const std::optional<Date>& today) {
    const std::optional<Date>& end = dates.is_ongoing ? today : dates.end;
    if (!dates.start || !end || is_after(*dates.start, *end)) return std::nullopt;
    if (dates.start->season != Season::none || end->season != Season::none) return std::nullopt;
    if (months_of(*dates.start).first == 0 || months_of(*end).last == 0)
        return Duration{std::max(end->year - dates.start->year, 1), 0};
    const int months = months_between(*dates.start, *end);
    return Duration{months / kMonths, months % kMonths};
}

}  // namespace quoin::locale
