#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "locale/date.h"
#include "resume/rich_text.h"
#include "yaml/node.h"

namespace quoin::resume {

/// When something was: a date or a span of time, or words that are printed as written.
struct When {
    locale::DateRange dates;
    RichText words;  ///< not empty: printed instead of `dates`

    bool operator==(const When&) const = default;
};

/// Reads "2022", "2022-09", "2022.09", "2022/9", "2022年9月" or "2022-09-03"; fails with a hint on anything else.
Result<locale::Date> parse_date(std::string_view text);

/// Is this meant to be a date: four digits, and then at most months and days?
bool looks_like_date(std::string_view text);

/// The values of an entry's date keys; nullptr: the key is missing.
struct DateNodes {
    const yaml::Node* date = nullptr;
    const yaml::Node* start = nullptr;
    const yaml::Node* end = nullptr;
};

struct Context;

/// `date` overrides the other two; only a start goes on; only an end is a single date; start after end is an error.
Localized<When> read_dates(const DateNodes& nodes, Context& context);

/// "Sep 2022 – Jun 2024", or the words.
std::string print_when(const When& when, const locale::Language& language,
                       locale::DateStyle style = locale::DateStyle::standard);

}  // namespace quoin::resume
