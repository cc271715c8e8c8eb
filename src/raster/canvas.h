#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "base/color.h"

namespace quoin::raster {

/// A white page of opaque sRGB pixels; what is painted is blended over it in sRGB's own numbers, as PDF viewers do.
class Canvas {
public:
    Canvas(int width, int height);

    int width() const { return width_; }
    int height() const { return height_; }

    /// Blends `color` over `count` pixels from (x, y) on, all of them on the canvas; `coverage` is 0..255.
    void blend(int x, int y, int count, Color color, unsigned coverage);
    /// Puts a pixel of a picture over one of the canvas: RGB multiplied by alpha, then alpha.
    void put(int x, int y, const std::array<unsigned, 4>& pixel);

    /// Three bytes a pixel, rows top down without padding.
    std::string take_pixels() { return std::move(pixels_); }

private:
    char* at(int x, int y);

    int width_;
    int height_;
    std::string pixels_;
};

/// `n` / 255, rounded; for n up to 255 * 255.
constexpr unsigned divide_by_255(unsigned n) { return (n + (n >> 8) + 0x80) >> 8; }

}  // namespace quoin::raster
