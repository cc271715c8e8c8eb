#pragma once

#include <vector>

#include "block/block.h"
#include "display/document.h"
#include "text/paragraph.h"

namespace quoin::page {

/// From the top of a line box to its baseline.
Length baseline_in(const block::Text& text);

/// How far a line of `width` moves right in `measure`.
Length alignment_shift(text::Align align, Length width, Length measure);

/// The items of one set line whose pen starts at `at`, on the baseline; `tags` has one tag a run.
///
/// Links get a rectangle each line that they touch.
void place_line(const text::Line& line, const block::Text& text, const std::vector<display::TagId>& tags, Point at,
                std::vector<display::Item>& items);

/// An icon whose line starts at `at`, on the baseline.
display::Item icon_item(const block::Icon& icon, Point at);

/// One real space over the gap between the text on the left and the first text of `right`, if both stand on one line.
void bridge(std::vector<display::Item>& items, const std::vector<display::Item>& right);

/// Where the pen stands after the glyphs of a text item.
Length pen_end(const display::Item& item);

}  // namespace quoin::page
