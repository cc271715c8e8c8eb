#include "import/javascript_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "locale/read_dates.h"

namespace quoin::import {

namespace {

bool is_number(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit); }

/// "Thu, " and "Thursday ".
std::string_view without_day_name(std::string_view text) {
    constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos || end < 3) return text;
    const std::string day = ascii_lower(text.substr(0, 3));
    return std::find(kDays.begin(), kDays.end(), day) == kDays.end() ? text : trim(text.substr(end));
}

/// "2016-09-01T08:00:00Z" and "Sep 1, 2016 08:00".
std::string_view without_time(std::string_view text) {
    if (text.size() > 10 && text[4] == '-' && text[10] == 'T') return text.substr(0, 10);
    const std::size_t colon = text.find(':');
    const std::size_t blank = colon == std::string_view::npos ? colon : text.rfind(' ', colon);
    return blank == std::string_view::npos ? text : trim(text.substr(0, blank));
}

}  // namespace

std::string date_of_javascript(std::string_view text) {
    const std::string_view date = without_time(without_day_name(trim(text)));
    const std::vector<std::string_view> parts = split(date, '/');
    const bool has_month_first = parts.size() == 3 && std::all_of(parts.begin(), parts.end(), is_number) &&
                                 parts[0].size() <= 2 && parts[1].size() <= 2 && parts[2].size() == 4;
    if (has_month_first) return fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[0], parts[1]);
    const auto reading = locale::read_date(date);
    if (reading.is != locale::Written::date || reading.value.month == 0) return std::string{date};
    const locale::Date& read = reading.value;
    return read.day == 0 ? fmt::format("{:04}-{:02}", read.year, read.month)
                         : fmt::format("{:04}-{:02}-{:02}", read.year, read.month, read.day);
}

}  // namespace quoin::import
