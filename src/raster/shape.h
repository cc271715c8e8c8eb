#pragma once

#include <ft2build.h>
#include FT_OUTLINE_H

#include <vector>

#include "base/message.h"
#include "base/path.h"
#include "raster/pixel_grid.h"

namespace quoin::raster {

/// Which way the y of a Path runs.
enum class Upwards { positive, negative };

/// A Path as FreeType fills it, in 1/64 px; y runs up.
struct Shape {
    std::vector<FT_Vector> points;
    std::vector<char> tags;
    std::vector<short> contours;  ///< the index of the last point of each
};

/// Contours of less than three points are left out, as they hold no area.
///
/// Fails on more than 32767 points, which FreeType cannot count.
Result<Shape> make_shape(const Path& path, Upwards upwards, const PixelGrid& grid);

}  // namespace quoin::raster
