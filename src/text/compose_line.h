#pragma once

#include "text/paragraph.h"
#include "text/prepared.h"
#include "text/set_line.h"

namespace quoin::text {

/// Sets one line: glyphs with all adjustments in their advances, cut into fragments by segment.
///
/// Where a break cuts what was shaped together, that side is shaped again (typography.md 0, step 8).
Line compose_line(const Prepared& paragraph, LineRange range, const LineRules& rules, Stretch stretch);

}  // namespace quoin::text
