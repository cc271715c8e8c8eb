#pragma once

#include "golden.h"

namespace quoin::typography {

/// The kinds of cases (typography.md 8). Each throws BadCase if a field that it needs is missing or cannot be read.

// On synthetic metrics.
void check_opportunities(const Case& golden, Judge& judge);
void check_spacing(const Case& golden, Judge& judge);
void check_lines(const Case& golden, Judge& judge);
void check_justify(const Case& golden, Judge& judge);
void check_resolve(const Case& golden, Judge& judge);
void check_kinsoku_set(const Case& golden, Judge& judge);
void check_kp_metric(const Case& golden, Judge& judge);

// With the compiled-in fonts.
/// What the Chinese sans makes of a text; glyph numbers are only compared with one another.
void check_shape(const Case& golden, Judge& judge);
/// Pitch, baselines, and where pages may break.
void check_vertical(const Case& golden, Judge& judge);
/// "40 lines of 10 pt, 120 pt of gaps, page 700 pt", squeezed or opened to fill the page.
void check_page_fit(const Case& golden, Judge& judge);
/// What readers of our PDF say the text is.
void check_extract(const Case& golden, Judge& judge);

}  // namespace quoin::typography
