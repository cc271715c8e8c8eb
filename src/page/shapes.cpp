#include "page/shapes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace quoin::page {

namespace {

/// The control points of a quarter circle by one cubic, in 1/1000000 of the radius.
constexpr std::int64_t kQuarter = 552'285;

/// Path data in points; the coordinates are 1/1000 pt, as in a PDF.
class Pen {
public:
    void move(Point p) { op('M', {p}); }
    void line(Point p) { op('L', {p}); }
    void curve(Point a, Point b, Point p) { op('C', {a, b, p}); }
    void close() { path_ += 'Z'; }
    display::Item take(Point at, Color color) {
        return {at, display::Outline{std::move(path_), Length::pt(1), color}, display::kArtifact, {}};
    }

private:
    void op(char letter, std::initializer_list<Point> points) {
        path_ += letter;
        bool is_first = true;
        for (const Point p : points) {
            if (!is_first) path_ += ' ';
            is_first = false;
            number(p.x);
            path_ += ' ';
            number(p.y);
        }
    }

    void number(Length length) {
        const std::int64_t scaled = length.units() * 1000;
        constexpr std::int64_t kHalf = Length::kUnitsPerPt / 2;
        const std::int64_t n = (scaled < 0 ? scaled - kHalf : scaled + kHalf) / Length::kUnitsPerPt;
        path_ += fmt::format("{}{}.{:03}", n < 0 ? "-" : "", (n < 0 ? -n : n) / 1000, (n < 0 ? -n : n) % 1000);
    }

    std::string path_;
};

/// From a corner's arc of radius r: how far its control points are from the corner.
Length off_corner(Length radius) { return radius - Length::units((radius.units() * kQuarter + 500'000) / 1'000'000); }

/// Clockwise around a rectangle, from the end of the top left corner.
void trace(Pen& pen, Rect area, Length r) {
    const Length k = off_corner(r);
    const Length left = area.origin.x, top = area.origin.y, right = area.right(), bottom = area.bottom();
    pen.move({left + r, top});
    pen.line({right - r, top});
    pen.curve({right - k, top}, {right, top + k}, {right, top + r});
    pen.line({right, bottom - r});
    pen.curve({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
    pen.line({left + r, bottom});
    pen.curve({left + k, bottom}, {left, bottom - k}, {left, bottom - r});
    pen.line({left, top + r});
    pen.curve({left, top + k}, {left + k, top}, {left + r, top});
    pen.close();
}

/// The other way round, so that it cuts a hole.
void trace_back(Pen& pen, Rect area, Length r) {
    const Length k = off_corner(r);
    const Length left = area.origin.x, top = area.origin.y, right = area.right(), bottom = area.bottom();
    pen.move({left + r, top});
    pen.curve({left + k, top}, {left, top + k}, {left, top + r});
    pen.line({left, bottom - r});
    pen.curve({left, bottom - k}, {left + k, bottom}, {left + r, bottom});
    pen.line({right - r, bottom});
    pen.curve({right - k, bottom}, {right, bottom - k}, {right, bottom - r});
    pen.line({right, top + r});
    pen.curve({right, top + k}, {right - k, top}, {right - r, top});
    pen.close();
}

Length within(Length radius, Size size) { return std::min({radius, size.width / 2, size.height / 2}); }

/// The corners of a star in a square of 1000, from the top clockwise to the bottom notch; the left mirrors the right.
constexpr std::array<std::array<int, 2>, 6> kStar{
    {{500, 24}, {618, 387}, {1000, 387}, {691, 612}, {809, 976}, {500, 752}}};

}  // namespace

display::Item rounded(const Rect& area, Length radius, Color color) {
    Pen pen;
    trace(pen, {{}, area.size}, within(radius, area.size));
    return pen.take(area.origin, color);
}

display::Item rounded_line(const Rect& area, Length radius, Length width, Color color) {
    const Length outer = within(radius, area.size);
    const Length inset = within(width, area.size);
    Pen pen;
    trace(pen, {{}, area.size}, outer);
    trace_back(pen, {{inset, inset}, {area.size.width - inset * 2, area.size.height - inset * 2}},
               std::max(outer - inset, Length{}));
    return pen.take(area.origin, color);
}

display::Item dashes(const Rect& area, Length dash, Color color) {
    const bool is_across = area.size.width >= area.size.height;
    const Length length = is_across ? area.size.width : area.size.height;
    // So many dashes and gaps that a dash stands at either end.
    const std::int64_t unit = std::max<std::int64_t>(dash.units(), 1);
    const std::int64_t count = std::max<std::int64_t>((length.units() * 3 + unit * 2) / (unit * 5), 1);
    const Length step = length * 3 / (count * 5 - 2);
    Pen pen;
    for (std::int64_t i = 0; i < count; ++i) {
        const Length begin = step * 5 * i / 3;
        const Point a = is_across ? Point{begin, {}} : Point{{}, begin};
        const Point b = is_across ? Point{begin + step, area.size.height} : Point{area.size.width, begin + step};
        pen.move(a);
        pen.line({b.x, a.y});
        pen.line(b);
        pen.line({a.x, b.y});
        pen.close();
    }
    return pen.take(area.origin, color);
}

display::Item disc(const Rect& area, Part part, Color color) {
    const Length r = area.size.width / 2;
    if (part == Part::whole) return rounded({area.origin, {r * 2, r * 2}}, r, color);
    const Length k = off_corner(r);
    Pen pen;
    pen.move({r, {}});
    pen.curve({k, {}}, {{}, k}, {{}, r});
    pen.curve({{}, r * 2 - k}, {k, r * 2}, {r, r * 2});
    pen.close();
    return pen.take(area.origin, color);
}

display::Item star(const Rect& area, Part part, Color color) {
    const auto at = [&](int x, int y) { return Point{area.size.width.per_mille(x), area.size.width.per_mille(y)}; };
    Pen pen;
    pen.move(at(kStar[0][0], kStar[0][1]));
    if (part == Part::whole) {
        for (std::size_t i = 1; i < kStar.size(); ++i) pen.line(at(kStar[i][0], kStar[i][1]));
    } else {
        pen.line(at(kStar.back()[0], kStar.back()[1]));
    }
    for (std::size_t i = kStar.size() - 2; i > 0; --i) pen.line(at(1000 - kStar[i][0], kStar[i][1]));
    pen.close();
    return pen.take(area.origin, color);
}

}  // namespace quoin::page
