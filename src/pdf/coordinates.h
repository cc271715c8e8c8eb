#pragma once

#include "base/geometry.h"
#include "pdf/number.h"
#include "pdf/value.h"

namespace quoin::pdf {

/// A length as a PDF number, in pt, rounded to 1/1000.
inline Value points(Length length) { return static_cast<double>(thousandths(length)) / 1000.0; }

/// A rectangle as a PDF wants it: left, bottom, right, top, with y running up from the page's bottom.
inline Array corners(const Rect& rect, Length page_height) {
    return {points(rect.origin.x), points(page_height - rect.bottom()), points(rect.right()),
            points(page_height - rect.origin.y)};
}

}  // namespace quoin::pdf
