#pragma once

#include "display/document.h"
#include "layout/layout.h"

namespace quoin::page {

/// Where the lines of a paragraph stand that begins at the top of a column.
struct Rhythm {
    Length em;     ///< of its text
    Length pitch;  ///< from baseline to baseline
};

/// From the top of a line box to its baseline: half the leading, then 0.88 em (typography.md 6.1).
Length first_baseline(const Rhythm& rhythm);

/// Draws, beneath all else and as decoration, the margins and the baselines that a page of nothing but such lines has.
void draw_baseline_grid(display::Document& document, const layout::PageSetup& setup, const Rhythm& rhythm);

}  // namespace quoin::page
