#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "locale/print_dates.h"
#include "resume/rich_text.h"
#include "yaml/node.h"

namespace quoin::resume {

/// When something was: a date or a span of time, or words that are printed as written.
struct When {
    locale::DateRange dates;
    RichText words;  ///< not empty: printed instead of `dates`

    bool operator==(const When&) const = default;
};

/// One date in any spelling that locale::read_date knows; fails with a hint on anything else.
Result<locale::Date> parse_date(std::string_view text);

/// The values of an entry's date keys; nullptr: the key is missing.
struct DateNodes {
    const yaml::Node* date = nullptr;
    const yaml::Node* start = nullptr;
    const yaml::Node* end = nullptr;
};

struct Context;

/// `date` overrides the other two, and may be a span of time or any words; only a start goes on; only an end is a
/// single date; start after end is an error.
Localized<When> read_dates(const DateNodes& nodes, Context& context);

/// "Sep 2022 – Jun 2024", or the words.
std::string print_when(const When& when, const locale::DatePrinter& dates);

}  // namespace quoin::resume
