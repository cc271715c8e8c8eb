#include "raster/svg_path.h"

#include <array>
#include <span>

#include "base/decimal.h"

namespace quoin::raster {

namespace {

/// A point in 1/1000 pt.
struct Place {
    std::int64_t x = 0;
    std::int64_t y = 0;
};

/// Without the zero before a decimal point; a minus parts two numbers as well as a space does.
void append_number(std::string& out, std::int64_t number) {
    const bool follows_number = out.back() >= '0' && out.back() <= '9';
    if (follows_number && number >= 0) out.push_back(' ');
    const std::size_t begin = out.size() + (number < 0 ? 1 : 0);
    append_thousandths(out, number);
    if (out.compare(begin, 2, "0.") == 0) out.erase(begin, 1);
}

/// Draws with relative commands.
class PathWriter {
public:
    explicit PathWriter(std::string& out) : out_{out} {}

    void step(PathStep step, std::span<const Place> places) {
        switch (step) {
            case PathStep::move: start_ = places[0]; return curve('m', places);
            case PathStep::line: return line(places[0]);
            case PathStep::quadratic: return curve('q', places);
            case PathStep::cubic: return curve('c', places);
            case PathStep::close: out_.push_back('z'); pen_ = start_;
        }
    }

private:
    void line(Place end) {
        const bool is_level = end.y == pen_.y;
        const bool is_upright = end.x == pen_.x;
        if (is_level && is_upright) return;
        out_.push_back(is_level ? 'h' : is_upright ? 'v' : 'l');
        if (!is_upright) append_number(out_, end.x - pen_.x);
        if (!is_level) append_number(out_, end.y - pen_.y);
        pen_ = end;
    }

    void curve(char letter, std::span<const Place> places) {
        out_.push_back(letter);
        for (const Place place : places) {
            append_number(out_, place.x - pen_.x);
            append_number(out_, place.y - pen_.y);
        }
        pen_ = places.back();
    }

    std::string& out_;
    Place pen_;
    Place start_;
};

}  // namespace

void append_path_data(std::string& out, const Path& path, Point at) {
    PathWriter writer{out};
    const Point* point = path.points.data();
    for (const PathStep step : path.steps) {
        std::array<Place, 3> places;
        const std::size_t count = point_count(step);
        for (std::size_t i = 0; i < count; ++i, ++point)
            places[i] = {thousandths(at.x + point->x), thousandths(at.y + point->y)};
        writer.step(step, std::span{places}.first(count));
    }
}

}  // namespace quoin::raster
