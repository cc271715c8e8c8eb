#pragma once

#include <array>
#include <string>
#include <string_view>

namespace quoin::locale {

/// standard is what CVs in that language use: en "Sep 2022", zh "2022.09", ja "2022年9月", de "09/2022".
enum class DateStyle { standard, short_form, long_form, numeric, year };

/// What files call the styles, in the order of DateStyle.
inline constexpr std::array<std::string_view, 5> kDateStyles{"standard", "short", "long", "numeric", "year"};

/// What has no end: "Sep 2022 – Present", or "since Sep 2022".
enum class Ongoing { present, since };
inline constexpr std::array<std::string_view, 2> kOngoing{"present", "since"};

/// How often the year of a span within one year prints; automatic: once in the long style, which readers read, twice
/// in the others, which machines read.
enum class SameYear { automatic, once, twice };
inline constexpr std::array<std::string_view, 3> kSameYear{"automatic", "once", "twice"};

/// Which of a language's ways to print dates is taken.
struct DateLook {
    DateStyle style = DateStyle::standard;
    Ongoing ongoing = Ongoing::present;
    SameYear same_year = SameYear::automatic;
    std::string month =
        {};  ///< of a date with a month: {Y} {YY} {M} {MM} {b} "Sep" {B} "September"; empty: the style's
    std::string range = {};  ///< {start} {end}; empty: the language's dash

    bool operator==(const DateLook&) const = default;
};

}  // namespace quoin::locale
