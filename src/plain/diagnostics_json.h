#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace quoin::plain {

/// Complaints as a JSON array for editors: severity, message, hints, file, and begin and end as line and column.
///
/// Lines and columns count from 1, columns in characters; `end` is just behind the last one.
std::string write_diagnostics(const std::vector<Diagnostic>& list, const Diagnostics& files);

}  // namespace quoin::plain
