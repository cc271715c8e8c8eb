#pragma once

#include <cstddef>
#include <string_view>

#include "base/message.h"
#include "locale/date.h"

namespace quoin::locale {

/// In bytes; "с сентября 2021 года по настоящее время" has 68.
inline constexpr std::size_t kLongestDate = 120;

/// What a text is, taken as a date.
enum class Written {
    words,       ///< no date at all
    date,        ///< one, or a span of time
    impossible,  ///< a date that no calendar has
    ambiguous,   ///< a date whose day and month may be either way
};

/// What a text says about time.
template <typename T>
struct Reading {
    Written is = Written::words;
    T value{};        ///< of a date
    Message fault{};  ///< of an impossible or ambiguous one: why
};

/// Reads one date as people write it, in all languages at once.
///
/// Numbers: 2022-09-03, 2022.09, 2022/9, 09/2022, 03.09.2022, full-width too. Names: "Sept. 2022", "3. Mai 2022",
/// "septembre 2022", "сентябрь 2022". East Asian: 2022年9月, 2022년 9월, 令和6年4月, 民国113年. Seasons and quarters:
/// "Spring 2024", 2024年春, "Q3 2024". Two numbers that may each be the month ("03/04/2022") are ambiguous. Texts of
/// more than kLongestDate bytes are words.
Reading<Date> read_date(std::string_view text);

/// Reads a span of time: two dates with a dash or a word between them, or one with "since", "until", 起, まで, a dash.
///
/// The first may leave its year to the second ("Jun – Aug 2023"), the second to the first (2023年6月–8月). A word for
/// the present is an end. A single date is none.
Reading<DateRange> read_date_range(std::string_view text);

}  // namespace quoin::locale
