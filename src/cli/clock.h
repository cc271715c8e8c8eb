#pragma once

#include <optional>
#include <string>

#include "locale/date.h"

namespace quoin::cli {

/// The moment that reproducible-builds.org's SOURCE_DATE_EPOCH names, in UTC; empty: it names none.
std::string epoch_date();

/// The date a document carries: the one in the file, else `otherwise`. Never the clock.
std::string document_date(const std::optional<locale::Date>& in_file, const std::string& otherwise);

}  // namespace quoin::cli
