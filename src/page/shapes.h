#pragma once

#include "base/color.h"
#include "display/document.h"

namespace quoin::page {

/// A filled rectangle with round corners. A radius of half the shorter side or more makes its ends half circles.
display::Item rounded(const Rect& area, Length radius, Color color);

/// The line of `width` inside the edge of such a rectangle.
display::Item rounded_line(const Rect& area, Length radius, Length width, Color color);

/// A dashed line that fills the longer side of `area`: dashes about `dash` long, gaps of two thirds of that.
display::Item dashes(const Rect& area, Length dash, Color color);

/// How much of a mark is drawn.
enum class Part { whole, left_half };

/// A filled circle in the square `area`.
display::Item disc(const Rect& area, Part part, Color color);

/// A five-pointed star in the square `area`.
display::Item star(const Rect& area, Part part, Color color);

}  // namespace quoin::page
