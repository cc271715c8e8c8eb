#pragma once

#include "raster/canvas.h"
#include "raster/shape.h"

namespace quoin::raster {

/// Fills shapes with FreeType's smooth rasterizer: the exact coverage of each pixel in 256 levels, nonzero winding.
class Filler {
public:
    Filler();
    Filler(const Filler&) = delete;
    Filler& operator=(const Filler&) = delete;
    ~Filler();

    /// Fills a shape whose (0,0) stands `x` right of and `y` below the canvas's corner, in 1/64 px.
    ///
    /// What lies outside of the canvas is left out. The shape is moved for a while, and back.
    void fill(Canvas& canvas, Shape& shape, std::int64_t x, std::int64_t y, Color color) const;

private:
    FT_Library library_ = nullptr;
};

}  // namespace quoin::raster
