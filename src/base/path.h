#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.h"

namespace quoin {

/// What a pen does next along a Path.
enum class PathStep : std::uint8_t { move, line, quadratic, cubic, close };

/// The outline of an area as contours of lines and Bézier curves; its inside follows the nonzero rule.
///
/// Whether y runs up or down is said by whoever gives one.
struct Path {
    std::vector<PathStep> steps;
    std::vector<Point> points;  ///< those of all steps, one after the other: control points, then where the step ends

    bool operator==(const Path&) const = default;

    void move_to(Point end) { add(PathStep::move, {end}); }
    void line_to(Point end) { add(PathStep::line, {end}); }
    void quadratic_to(Point control, Point end) { add(PathStep::quadratic, {control, end}); }
    void cubic_to(Point first, Point second, Point end) { add(PathStep::cubic, {first, second, end}); }
    void close() { add(PathStep::close, {}); }

private:
    void add(PathStep step, std::initializer_list<Point> its_points) {
        steps.push_back(step);
        points.insert(points.end(), its_points);
    }
};

/// How many points a step has.
constexpr std::size_t point_count(PathStep step) {
    switch (step) {
        case PathStep::move:
        case PathStep::line: return 1;
        case PathStep::quadratic: return 2;
        case PathStep::cubic: return 3;
        case PathStep::close: break;
    }
    return 0;
}

}  // namespace quoin
