#pragma once

#include "text/analysis.h"
#include "text/itemise.h"
#include "text/shape.h"
#include "text/styled_text.h"

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

    /// Whether a line that begins at character i tears what was shaped together (typography.md 0, step 8).
    bool tears_at(std::size_t i) const { return shaped.is_unsafe[i] || shaped.first[i] == shaped.first[i + 1]; }
};

/// Itemises, shapes and measures a text: what prepare() keeps (typography.md 0, steps 1 to 6).
Prepared prepare_items(StyledText text, ParagraphStyle style, const font::FontBook& fonts, Diagnostics& diagnostics);

}  // namespace quoin::text
