#pragma once

#include <optional>
#include <string>
#include <vector>

#include "locale/catalog.h"
#include "locale/date.h"
#include "locale/date_look.h"
#include "locale/language.h"

namespace quoin::locale {

struct DateRules;

/// Words that a CV wants instead of the language's own; an empty one changes nothing.
struct DateWords {
    std::vector<std::string> short_months;  ///< 12, or none
    std::vector<std::string> long_months;   ///< 12, or none
    std::string present;
    std::string year, years, month, months;  ///< of durations, without the number

    bool operator==(const DateWords&) const = default;
};

/// Prints dates as one language does. The catalogue is that language's, and must outlive the printer.
class DatePrinter {
public:
    DatePrinter(const Language& language, const Catalog& catalog, DateLook look = {}, DateWords words = {});

    /// "Sep 2022", "2022.09", "2022年9月", "sept. 2022", "Spring 2024": as much of the date as is known.
    std::string print(const Date& date) const;
    /// "Sep 2022 – Jun 2024", "2022.09 – 至今"; days print only in a single date; equal ends print once.
    std::string print(const DateRange& dates) const;
    /// "2 yrs 3 mos", "2年3个月", "2 года 3 месяца".
    std::string print(const Duration& duration) const;

private:
    enum class Place { alone, beside_word };

    std::string date(const Date& date, Place place) const;
    std::string fill(std::string_view form, const Date& date, Place place) const;
    std::string field(std::string_view name, const Date& date, Place place) const;
    std::string season(const Date& date) const;
    std::string open_end(const Date& date, const std::string& id) const;
    std::optional<std::string> within_a_year(const Date& start, const Date& end) const;
    std::string unit(int count, const std::string& id, const std::string& one, const std::string& many) const;
    std::string span(const std::string& start, const std::string& end, std::string_view dash) const;
    std::string present() const;
    DateStyle style() const;

    const DateRules& rules_;
    const Catalog& catalog_;
    DateLook look_;
    DateWords words_;
};

/// Is `text` a word for an end that has not come, in any language and letter case: "Present", "now", "至今", "heute"?
bool is_present_word(std::string_view text);

}  // namespace quoin::locale
