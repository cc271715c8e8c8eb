#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "raster/pixel_grid.h"

namespace quoin::raster {

/// A picture ready to be scaled: 8 bits a channel, RGB multiplied by alpha, then alpha; rows top down.
struct Picture {
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::string pixels;  ///< 4 * width * height bytes
};

/// Which pixels of a picture one pixel of the canvas shows, and how much of each.
struct Window {
    std::int64_t first = 0;
    std::vector<std::int64_t> weights;  ///< at least one, none negative
    std::int64_t total = 0;             ///< their sum, more than 0
};

/// The windows of a range of the canvas's pixels, all touched by `extent`, over which `count` pixels are spread.
///
/// A pixel is the mean of the area that it covers. Where the picture is enlarged, that area is taken as wide as one
/// pixel of the picture, which is linear interpolation.
std::vector<Window> windows(std::int64_t count, const Extent& extent, PixelRange range);

/// What windows of columns and rows see of a picture, in the form of Picture::pixels.
std::string resample(const Picture& picture, const std::vector<Window>& columns, const std::vector<Window>& rows);

}  // namespace quoin::raster
