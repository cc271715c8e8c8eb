#include "cli/clock.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace quoin::cli {

std::string epoch_date() {
    const char* const value = std::getenv("SOURCE_DATE_EPOCH");
    const std::string_view text = value == nullptr ? "" : value;
    std::int64_t seconds = 0;
    const auto [rest, status] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr std::int64_t kLatest = 253402300799;  // the end of the year 9999
    if (status != std::errc{} || rest != text.data() + text.size() || seconds < 0 || seconds > kLatest) return {};
    const std::chrono::sys_seconds moment{std::chrono::seconds{seconds}};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss time{moment - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

std::string document_date(const std::optional<locale::Date>& in_file, const std::string& otherwise) {
    if (!in_file || in_file->month == 0 || in_file->day == 0) return otherwise;
    return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", in_file->year, in_file->month, in_file->day);
}

}  // namespace quoin::cli
