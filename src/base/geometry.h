#pragma once

#include "base/length.h"

namespace quoin {

/// A place on the page; x runs right and y runs down from the top left corner.
struct Point {
    Length x;
    Length y;

    constexpr auto operator<=>(const Point&) const = default;
    friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
};

/// Width and height.
struct Size {
    Length width;
    Length height;

    constexpr auto operator<=>(const Size&) const = default;
};

/// A box by its top left corner and its size.
struct Rect {
    Point origin;
    Size size;

    constexpr Length right() const { return origin.x + size.width; }
    constexpr Length bottom() const { return origin.y + size.height; }
    constexpr auto operator<=>(const Rect&) const = default;
};

}  // namespace quoin
