#include "resume/dates.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "base/strings.h"
#include "resume/values.h"

namespace quoin::resume {

namespace {

constexpr std::string_view kSpellings = "write 2022-09-03, 2022-09 or 2022";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes the digits off the front of `text`: 1 to `most` of them, else nothing.
std::optional<int> take_number(std::string_view& text, std::size_t most) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    if (count == 0 || count > most) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + count, number);
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_separator(std::string_view& text) { return take(text, "-") || take(text, ".") || take(text, "/"); }

int days_in(int year, int month) {
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && is_leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

/// Year, month and day as they are written; the ranges are not checked. Nothing if this is no date at all.
std::optional<locale::Date> split_date(std::string_view text) {
    locale::Date date;
    const bool has_four_digits = text.size() >= 4 && is_digit(text[0]) && is_digit(text[3]);
    const auto year = take_number(text, 4);
    if (!year || !has_four_digits) return std::nullopt;
    date.year = *year;
    if (text.empty() || text == "年") return date;
    const bool is_han = take(text, "年");
    if (!is_han && !take_separator(text)) return std::nullopt;
    const auto month = take_number(text, 2);
    if (!month) return std::nullopt;
    date.month = *month == 0 ? 13 : *month;  // a written 00 is out of range, not unknown
    if (is_han && !take(text, "月")) return std::nullopt;
    if (text.empty()) return date;
    if (!is_han && !take_separator(text)) return std::nullopt;
    const auto day = take_number(text, 2);
    if (!day) return std::nullopt;
    date.day = *day == 0 ? 32 : *day;
    if (is_han) (void)(take(text, "日") || take(text, "号"));
    return text.empty() ? std::optional{date} : std::nullopt;
}

/// A year covers its months, and a month its days: is `start` after everything that `end` may mean?
bool is_after(const locale::Date& start, const locale::Date& end) {
    if (start.year != end.year) return start.year > end.year;
    if (start.month == 0 || end.month == 0) return false;
    if (start.month != end.month) return start.month > end.month;
    return start.day != 0 && end.day != 0 && start.day > end.day;
}

std::optional<locale::Date> read_date(const yaml::Node& node, Context& context) {
    if (!node.is_scalar()) {
        context.diagnostics.error(node.span, fmt::format("expected a date, found {}", describe(node.kind)),
                                  {std::string{kSpellings}});
        return std::nullopt;
    }
    return at(node.span, parse_date(trim(node.text)), context.diagnostics);
}

/// `date`: one date, or any words.
std::optional<When> read_when(const yaml::Node& node, Context& context) {
    if (node.is_scalar() && looks_like_date(trim(node.text))) {
        const auto date = read_date(node, context);
        if (!date) return std::nullopt;
        return When{{date, {}, false}, {}};
    }
    if (node.is_scalar() && locale::is_present_word(trim(node.text))) return When{{{}, {}, true}, {}};
    auto words = read_single_text(node, Wording::body, context);
    if (!words) return std::nullopt;
    return When{{}, std::move(*words)};
}

bool is_missing(const yaml::Node* node) { return node == nullptr || node->is_null(); }

}  // namespace

Result<locale::Date> parse_date(std::string_view text) {
    const auto date = split_date(text);
    if (!date) return failure(fmt::format("'{}' is no date", text), {std::string{kSpellings}});
    if (date->year < 1000) return failure(fmt::format("{} is no year", text), {std::string{kSpellings}});
    if (date->month > 12)
        return failure(fmt::format("the month of '{}' is not 01 to 12", text), {std::string{kSpellings}});
    if (date->month != 0 && date->day > days_in(date->year, date->month)) {
        return failure(fmt::format("'{}' is no day of that month", text),
                       {fmt::format("write {:04}-{:02} if the day does not matter", date->year, date->month)});
    }
    return *date;
}

bool looks_like_date(std::string_view text) { return split_date(text).has_value(); }

Localized<When> read_dates(const DateNodes& nodes, Context& context) {
    if (!is_missing(nodes.date)) {
        return read_localized<When>(*nodes.date, context,
                                    [&](const yaml::Node& value) { return read_when(value, context); });
    }
    if (is_missing(nodes.start) && is_missing(nodes.end)) return {};
    locale::DateRange dates;
    Span span = is_missing(nodes.start) ? nodes.end->span : nodes.start->span;
    if (!is_missing(nodes.start)) dates.start = read_date(*nodes.start, context);
    if (is_missing(nodes.end)) {
        dates.is_ongoing = true;
    } else {
        span.end = nodes.end->span.end > span.begin ? nodes.end->span.end : span.end;
        dates.is_ongoing = nodes.end->is_scalar() && locale::is_present_word(trim(nodes.end->text));
        if (!dates.is_ongoing) dates.end = read_date(*nodes.end, context);
    }
    if (dates.start && dates.end && is_after(*dates.start, *dates.end)) {
        context.diagnostics.error(nodes.end->span, "this ends before it starts",
                                  {fmt::format("it starts in {}; swap the two dates", nodes.start->text)});
    }
    if (is_missing(nodes.start) && dates.end) std::swap(dates.start, dates.end);
    return shared(When{dates, {}}, span);
}

std::string print_when(const When& when, const locale::Language& language, locale::DateStyle style) {
    return when.words.empty() ? locale::format_dates(when.dates, language, style) : when.words.plain();
}

}  // namespace quoin::resume
