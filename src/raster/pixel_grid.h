#pragma once

#include <algorithm>

#include "base/geometry.h"

namespace quoin::raster {

/// Where the lengths of a page lie in its pixels; whole numbers, so that every machine paints the same.
class PixelGrid {
public:
    static constexpr std::int64_t kPerPixel = 64;  ///< steps of a pixel, as FreeType counts

    explicit constexpr PixelGrid(int dpi) : dpi_{dpi} {}

    /// A length in 1/64 px, rounded half up.
    constexpr std::int64_t steps(Length length) const { return floored(2 * scaled(length) + kUnit, 2 * kUnit); }
    /// The least number of whole pixels that hold a length.
    constexpr std::int64_t pixels(Length length) const { return -floored(-scaled(length), kPerPixel * kUnit); }

    /// The last multiple of `unit` not after `steps`.
    static constexpr std::int64_t snapped(std::int64_t steps, std::int64_t unit) { return floored(steps, unit) * unit; }

private:
    static constexpr std::int64_t kUnit = 72 * Length::kUnitsPerPt / kPerPixel;  ///< of a step, at 1 dpi

    static constexpr std::int64_t floored(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
    constexpr std::int64_t scaled(Length length) const { return length.units() * dpi_; }

    int dpi_;
};

/// Where something lies along one axis of a canvas, in 1/64 px.
struct Extent {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    /// How much of a pixel lies inside, 0..64.
    constexpr unsigned coverage(std::int64_t pixel) const {
        const std::int64_t from = std::max(begin, pixel * PixelGrid::kPerPixel);
        const std::int64_t to = std::min(end, (pixel + 1) * PixelGrid::kPerPixel);
        return to > from ? static_cast<unsigned>(to - from) : 0;
    }
};

/// Pixels from `first` to before `last`.
struct PixelRange {
    int first = 0;
    int last = 0;

    constexpr bool is_empty() const { return first >= last; }
};

/// Those pixels of a canvas's side that an extent touches.
constexpr PixelRange touched(const Extent& extent, int side) {
    const auto pixel = [&](std::int64_t steps) {
        const std::int64_t whole = PixelGrid::snapped(steps, PixelGrid::kPerPixel) / PixelGrid::kPerPixel;
        return static_cast<int>(std::clamp<std::int64_t>(whole, 0, side));
    };
    return {pixel(extent.begin), pixel(extent.end + PixelGrid::kPerPixel - 1)};
}

}  // namespace quoin::raster
