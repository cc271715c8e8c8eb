#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "import/placed_text.h"

namespace quoin::import {

using CsvRow = std::vector<PlacedText>;

/// Reads comma-separated values (RFC 4180): quoted fields may hold commas, line ends and doubled quotes; lines may end
/// with LF, CRLF or CR; empty lines are skipped. A quote that is never closed is an error, and so is a file of more
/// than 4 MiB or 20 000 rows.
std::vector<CsvRow> parse_csv(const PlacedText& source, Diagnostics& diagnostics);

}  // namespace quoin::import
