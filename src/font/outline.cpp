#include <cmath>

#include "font/face.h"
#include "font/handle.h"

namespace quoin::font {

namespace {

using DrawFuncs = std::unique_ptr<hb_draw_funcs_t, HbDeleter<hb_draw_funcs_destroy>>;

/// What HarfBuzz draws with.
struct Pen {
    Path path;
    Point start;  ///< of the contour

    void move_to(Point end) {
        start = end;
        path.move_to(end);
    }

    /// HarfBuzz goes back to the start in a line, which closing does anyway.
    void close() {
        if (path.steps.back() == PathStep::line && path.points.back() == start) {
            path.steps.pop_back();
            path.points.pop_back();
        }
        path.close();
    }
};

Pen& pen_of(void* data) { return *static_cast<Pen*>(data); }
Path& path_of(void* data) { return pen_of(data).path; }

/// HarfBuzz answers in floats, which hold whole units up to 256 pt exactly and are near enough beyond.
Point point(float x, float y) { return {Length::units(std::llround(x)), Length::units(std::llround(y))}; }

DrawFuncs make_pen() {
    DrawFuncs funcs{hb_draw_funcs_create()};
    hb_draw_funcs_set_move_to_func(
        funcs.get(),
        [](hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float x, float y, void*) {
            pen_of(pen).move_to(point(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(
        funcs.get(),
        [](hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float x, float y, void*) {
            path_of(pen).line_to(point(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(
        funcs.get(),
        [](hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
            path_of(pen).quadratic_to(point(cx, cy), point(x, y));
        },
        nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(
        funcs.get(),
        [](hb_draw_funcs_t*, void* pen, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y,
           void*) { path_of(pen).cubic_to(point(ax, ay), point(bx, by), point(x, y)); },
        nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(
        funcs.get(), [](hb_draw_funcs_t*, void* pen, hb_draw_state_t*, void*) { pen_of(pen).close(); }, nullptr,
        nullptr);
    return funcs;
}

}  // namespace

Path Face::outline(std::uint32_t glyph, Length size) const {
    static const DrawFuncs funcs = make_pen();
    Pen pen;
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(handle().sized(size), glyph, funcs.get(), &pen);
#else
    hb_font_get_glyph_shape(handle().sized(size), glyph, funcs.get(), &pen);
#endif
    return std::move(pen.path);
}

}  // namespace quoin::font
