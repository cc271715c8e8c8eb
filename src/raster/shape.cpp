#include "raster/shape.h"

#include <limits>

namespace quoin::raster {

namespace {

constexpr std::size_t kLeastPoints = 3;

/// Ends the contour that the last points made.
void end_contour(Shape& shape) {
    const std::size_t begin = shape.contours.empty() ? 0 : static_cast<std::size_t>(shape.contours.back()) + 1;
    if (shape.points.size() - begin < kLeastPoints) {
        shape.points.resize(begin);
        shape.tags.resize(begin);
    } else {
        shape.contours.push_back(static_cast<short>(shape.points.size() - 1));
    }
}

char control_tag(PathStep step) { return step == PathStep::cubic ? FT_CURVE_TAG_CUBIC : FT_CURVE_TAG_CONIC; }

}  // namespace

Result<Shape> make_shape(const Path& path, Upwards upwards, const PixelGrid& grid) {
    if (path.points.size() > static_cast<std::size_t>(std::numeric_limits<short>::max()))
        return failure("an outline has more than 32767 points, too many to be painted");
    Shape shape;
    const Point* point = path.points.data();
    for (const PathStep step : path.steps) {
        if (step == PathStep::move) end_contour(shape);
        for (std::size_t left = point_count(step); left > 0; --left, ++point) {
            const std::int64_t y = grid.steps(upwards == Upwards::positive ? point->y : -point->y);
            shape.points.push_back({static_cast<FT_Pos>(grid.steps(point->x)), static_cast<FT_Pos>(y)});
            shape.tags.push_back(left == 1 ? static_cast<char>(FT_CURVE_TAG_ON) : control_tag(step));
        }
    }
    end_contour(shape);
    return shape;
}

}  // namespace quoin::raster
