#include "pdf/path.h"

#include <algorithm>

#include "pdf/number.h"

namespace quoin::pdf {

namespace {

/// Writes points of the page and keeps their box.
class Tracer {
public:
    Tracer(std::string& out, Point at, Length height) : out_{out}, at_{at}, height_{height} {}

    void step(PathStep step, const Point* points) {
        switch (step) {
            case PathStep::move: return op({at_ + points[0]}, "m\n");
            case PathStep::line: return op({at_ + points[0]}, "l\n");
            case PathStep::quadratic: {
                const Point control = at_ + points[0];
                const Point end = at_ + points[1];
                return op({raised(current_, control), raised(end, control), end}, "c\n");
            }
            case PathStep::cubic: return op({at_ + points[0], at_ + points[1], at_ + points[2]}, "c\n");
            case PathStep::close: out_ += "h\n";
        }
    }

    Rect box() const { return has_points_ ? Rect{low_, {high_.x - low_.x, high_.y - low_.y}} : Rect{at_, {}}; }

private:
    /// The point a third of the way from `control` back to `end`: a cubic's control point for a quadratic's.
    static Point raised(Point end, Point control) { return {(end.x + control.x * 2) / 3, (end.y + control.y * 2) / 3}; }

    void op(std::initializer_list<Point> points, std::string_view name) {
        for (const Point p : points) {
            append_thousandths(out_, thousandths(p.x));
            out_.push_back(' ');
            append_thousandths(out_, thousandths(height_ - p.y));
            out_.push_back(' ');
            low_ = has_points_ ? Point{std::min(low_.x, p.x), std::min(low_.y, p.y)} : p;
            high_ = has_points_ ? Point{std::max(high_.x, p.x), std::max(high_.y, p.y)} : p;
            has_points_ = true;
            current_ = p;
        }
        out_ += name;
    }

    std::string& out_;
    Point at_;
    Length height_;
    Point current_;
    Point low_;
    Point high_;
    bool has_points_ = false;
};

}  // namespace

Rect append_path(std::string& out, const Path& path, Point at, Length height) {
    Tracer tracer{out, at, height};
    const Point* points = path.points.data();
    for (const PathStep step : path.steps) {
        tracer.step(step, points);
        points += point_count(step);
    }
    return tracer.box();
}

}  // namespace quoin::pdf
