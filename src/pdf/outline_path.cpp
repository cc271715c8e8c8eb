#include "pdf/outline_path.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "pdf/number.h"

namespace quoin::pdf {

namespace {

/// Reads SVG path data: letters, and numbers parted by spaces and commas.
class Reader {
public:
    explicit Reader(std::string_view path) : rest_{path} {}

    std::optional<char> letter() {
        skip();
        if (rest_.empty() || std::string_view{"MLCQZ"}.find(rest_.front()) == std::string_view::npos)
            return std::nullopt;
        const char result = rest_.front();
        rest_.remove_prefix(1);
        return result;
    }

    std::optional<double> number() {
        skip();
        double result = 0;
        const auto [end, status] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), result);
        if (status != std::errc{}) return std::nullopt;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return result;
    }

private:
    void skip() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == ',' || rest_.front() == '\n'))
            rest_.remove_prefix(1);
    }

    std::string_view rest_;
};

/// Writes points of the path as points of the page and keeps their box.
class Tracer {
public:
    Tracer(std::string& out, Length unit, Point at, Length height) : out_{out}, unit_{unit}, at_{at}, height_{height} {}

    Point place(double x, double y) const { return at_ + Point{unit_.scaled(x), unit_.scaled(y)}; }
    Point current() const { return current_; }

    void move_to(Point p) { op({p}, "m\n"); }
    void line_to(Point p) { op({p}, "l\n"); }
    void curve_to(Point a, Point b, Point p) { op({a, b, p}, "c\n"); }
    void close() { out_ += "h\n"; }
    Rect box() const { return has_points_ ? Rect{low_, {high_.x - low_.x, high_.y - low_.y}} : Rect{at_, {}}; }

private:
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
    Length unit_;
    Point at_;
    Length height_;
    Point current_;
    Point low_;
    Point high_;
    bool has_points_ = false;
};

/// The point a third of the way from `control` back to `end`: a cubic's control point for a quadratic's.
Point raised(Point end, Point control) { return {(end.x + control.x * 2) / 3, (end.y + control.y * 2) / 3}; }

bool trace_step(Reader& reader, Tracer& tracer, char letter) {
    if (letter == 'Z') {
        tracer.close();
        return true;
    }
    const std::size_t count = letter == 'C' ? 3 : letter == 'Q' ? 2 : 1;
    Point points[3];
    for (std::size_t i = 0; i < count; ++i) {
        const auto x = reader.number();
        const auto y = reader.number();
        if (!x || !y) return false;
        points[i] = tracer.place(*x, *y);
    }
    if (letter == 'M') tracer.move_to(points[0]);
    if (letter == 'L') tracer.line_to(points[0]);
    if (letter == 'C') tracer.curve_to(points[0], points[1], points[2]);
    if (letter == 'Q') tracer.curve_to(raised(tracer.current(), points[0]), raised(points[1], points[0]), points[1]);
    return true;
}

}  // namespace

Rect fill_outline(std::string& out, const display::Outline& outline, Point at, Length height) {
    Reader reader{outline.path};
    Tracer tracer{out, outline.unit, at, height};
    std::optional<char> last;
    for (;;) {
        // A letter holds on for further numbers (SVG 1.1 8.3.1).
        if (const auto letter = reader.letter())
            last = letter;
        else if (!last || *last == 'Z' || *last == 'M')
            break;
        if (!trace_step(reader, tracer, *last)) break;
    }
    out += "f\n";
    return tracer.box();
}

}  // namespace quoin::pdf
