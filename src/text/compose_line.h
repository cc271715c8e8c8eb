#pragma once

#include "text/analysis.h"
#include "text/paragraph.h"
#include "text/set_line.h"
#include "text/shape.h"

namespace quoin::text {

/// All that is known of a paragraph before its measure.
struct Prepared {
    StyledText text;
    ParagraphStyle style;
    Analysis analysis;
    std::vector<Segment> segments;
    Shaped shaped;
    std::vector<Item> items;
    Length em;
    const font::FontBook* fonts = nullptr;
};

/// Sets one line: glyphs with all adjustments in their advances, cut into fragments by segment.
///
/// Where a break cuts what was shaped together, that side is shaped again (typography.md 0, step 8).
Line compose_line(const Prepared& paragraph, LineRange range, const LineRules& rules, Stretch stretch);

}  // namespace quoin::text
