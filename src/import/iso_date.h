#pragma once

#include <fmt/format.h>

#include <string>

#include "locale/date.h"

namespace quoin::import {

/// A date as our schema writes it, as far as it is known: 2024-05-03, 2024-05 or 2024. It has no season and no quarter.
inline std::string iso_date(const locale::Date& date) {
    if (date.month == 0) return fmt::format("{:04}", date.year);
    if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace quoin::import
