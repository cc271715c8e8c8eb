#pragma once

#include <span>
#include <vector>

#include "ats/ats.h"
#include "ats/lines.h"

namespace quoin::ats {

/// The entries of a section: a new one begins at a head line that is bold, has a date or stands apart, behind bullets
/// or another dated one.
std::vector<Entry> read_entries(std::span<const Line> lines);

}  // namespace quoin::ats
