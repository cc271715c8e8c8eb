#include "display/outline_path.h"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace quoin::display {

namespace {

/// Reads SVG path data: letters, and numbers parted by spaces and commas.
class Reader {
public:
    explicit Reader(const Outline& outline) : rest_{outline.path}, unit_{outline.unit} {}

    std::optional<char> letter() {
        skip();
        if (rest_.empty() || std::string_view{"MLCQZ"}.find(rest_.front()) == std::string_view::npos)
            return std::nullopt;
        const char result = rest_.front();
        rest_.remove_prefix(1);
        return result;
    }

    std::optional<Point> point() {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        if (!y) return std::nullopt;
        return Point{unit_.scaled(*x), unit_.scaled(*y)};
    }

private:
    std::optional<double> number() {
        skip();
        double result = 0;
        const auto [end, status] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), result);
        if (status != std::errc{}) return std::nullopt;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return result;
    }

    void skip() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == ',' || rest_.front() == '\n'))
            rest_.remove_prefix(1);
    }

    std::string_view rest_;
    Length unit_;
};

PathStep step_of(char letter) {
    switch (letter) {
        case 'M': return PathStep::move;
        case 'L': return PathStep::line;
        case 'Q': return PathStep::quadratic;
        case 'C': return PathStep::cubic;
        default: return PathStep::close;
    }
}

/// Adds one step with its points; false if a number is missing.
bool read_step(Reader& reader, PathStep step, Path& path) {
    std::array<Point, 3> points;
    const std::size_t count = point_count(step);
    for (std::size_t i = 0; i < count; ++i) {
        const auto point = reader.point();
        if (!point) return false;
        points[i] = *point;
    }
    path.steps.push_back(step);
    path.points.insert(path.points.end(), points.begin(), points.begin() + static_cast<std::ptrdiff_t>(count));
    return true;
}

}  // namespace

Path path_of(const Outline& outline) {
    Reader reader{outline};
    Path path;
    std::optional<PathStep> last;
    for (;;) {
        // A letter holds on for further numbers (SVG 1.1 8.3.1).
        if (const auto letter = reader.letter())
            last = step_of(*letter);
        else if (!last || *last == PathStep::close || *last == PathStep::move)
            break;
        if (!read_step(reader, *last, path)) break;
    }
    return path;
}

}  // namespace quoin::display
