#pragma once

#include <optional>
#include <string>

#include "locale/date.h"

namespace quoin::cli {

/// The date a document carries: the one in the file, else SOURCE_DATE_EPOCH, else none. Never the clock.
std::string document_date(const std::optional<locale::Date>& in_file);

}  // namespace quoin::cli
