#include "raster/filler.h"

#include <new>

namespace quoin::raster {

namespace {

struct Brush {
    Canvas& canvas;
    Color color;
};

/// FreeType counts rows upwards; the canvas hangs below its zero.
void paint_spans(int y, int count, const FT_Span* spans, void* user) {
    const Brush& brush = *static_cast<Brush*>(user);
    for (const FT_Span* span = spans; span != spans + count; ++span)
        brush.canvas.blend(span->x, -1 - y, span->len, brush.color, span->coverage);
}

FT_Outline borrow(Shape& shape) {
    FT_Outline outline{};
    outline.n_contours = static_cast<short>(shape.contours.size());
    outline.n_points = static_cast<short>(shape.points.size());
    outline.points = shape.points.data();
    // FreeType 2.13.3 made both unsigned; their values are below 128 and 32768.
    outline.tags = reinterpret_cast<decltype(outline.tags)>(shape.tags.data());
    outline.contours = reinterpret_cast<decltype(outline.contours)>(shape.contours.data());
    return outline;
}

/// Far coordinates overflow in FreeType, so that what cannot be seen must not come near it.
bool is_seen(const FT_Outline& outline, const Canvas& canvas) {
    FT_BBox box;
    FT_Outline_Get_CBox(&outline, &box);
    const FT_Pos right = PixelGrid::kPerPixel * canvas.width();
    const FT_Pos bottom = -PixelGrid::kPerPixel * canvas.height();
    return box.xMin < right && box.xMax > 0 && box.yMin < 0 && box.yMax > bottom;
}

}  // namespace

Filler::Filler() {
    if (FT_Init_FreeType(&library_) != 0) throw std::bad_alloc{};  // there is no other reason to fail
}

Filler::~Filler() { FT_Done_FreeType(library_); }

void Filler::fill(Canvas& canvas, Shape& shape, std::int64_t x, std::int64_t y, Color color) const {
    if (shape.contours.empty()) return;
    FT_Outline outline = borrow(shape);
    FT_Outline_Translate(&outline, static_cast<FT_Pos>(x), static_cast<FT_Pos>(-y));
    if (is_seen(outline, canvas)) {
        Brush brush{canvas, color};
        FT_Raster_Params params{};
        params.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
        params.gray_spans = paint_spans;
        params.user = &brush;
        params.clip_box = {0, -canvas.height(), canvas.width(), 0};
        FT_Outline_Render(library_, &outline, &params);
    }
    FT_Outline_Translate(&outline, static_cast<FT_Pos>(-x), static_cast<FT_Pos>(y));
}

}  // namespace quoin::raster
