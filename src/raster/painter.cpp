#include "raster/painter.h"

#include "display/outline_path.h"
#include "display/picture_frame.h"
#include "image/turn.h"

namespace quoin::raster {

namespace {

constexpr std::int64_t kLongestSide = 32767;  // FreeType's spans
constexpr std::int64_t kMostPixels = 200'000'000;

// Glyphs stand on whole rows and on quarters of columns, rounded as Poppler does: baselines are sharp and alike, and
// what one sees is what pdftoppm shows of the PDF.
constexpr std::int64_t kRow = PixelGrid::kPerPixel;
constexpr std::int64_t kQuarter = PixelGrid::kPerPixel / 4;

Picture ready(const image::Pixels& pixels, const image::Image& image) {
    Picture picture{.width = image.width, .height = image.height, .pixels = {}};
    const std::size_t count = std::size_t{image.width} * image.height;
    const std::size_t channels = pixels.color.size() / count;
    picture.pixels.resize(4 * count);
    const char* from = pixels.color.data();
    char* to = picture.pixels.data();
    for (std::size_t i = 0; i < count; ++i, from += channels) {
        const unsigned alpha = pixels.alpha.empty() ? 255 : static_cast<unsigned char>(pixels.alpha[i]);
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const unsigned level = static_cast<unsigned char>(from[channels == 1 ? 0 : channel]);
            *to++ = static_cast<char>(divide_by_255(level * alpha));
        }
        *to++ = static_cast<char>(alpha);
    }
    return picture;
}

/// What reaches the page's right or lower edge bleeds over it, as the canvas's last pixels lie only partly on the page.
display::Fill bled(display::Fill fill, Point at, Size page) {
    constexpr Length kBleed = Length::pt(72);  // a pixel at least
    if (at.x + fill.size.width >= page.width) fill.size.width += kBleed;
    if (at.y + fill.size.height >= page.height) fill.size.height += kBleed;
    return fill;
}

/// A pixel of a picture of which only a part is seen, 0..255.
std::array<unsigned, 4> faded(const char* pixel, unsigned coverage) {
    std::array<unsigned, 4> result{};
    for (std::size_t i = 0; i < 4; ++i) result[i] = divide_by_255(static_cast<unsigned char>(pixel[i]) * coverage);
    return result;
}

/// How much of a pixel lies in an area, 0..255.
unsigned coverage(const Extent& x, const Extent& y, int column, int row) {
    constexpr unsigned kWhole = PixelGrid::kPerPixel * PixelGrid::kPerPixel;
    return (255 * x.coverage(column) * y.coverage(row) + kWhole / 2) / kWhole;
}

}  // namespace

Result<Canvas> Painter::paint(const display::Page& page) {
    const std::int64_t width = grid_.pixels(page.size.width);
    const std::int64_t height = grid_.pixels(page.size.height);
    if (width > kLongestSide || height > kLongestSide || width * height > kMostPixels)
        return failure("this page has too many pixels", {"ask for fewer dots per inch, or a smaller page"});

    Canvas canvas{static_cast<int>(width), static_cast<int>(height)};
    Done done;
    for (const display::Item& item : page.items) {
        if (const auto* text = std::get_if<display::Text>(&item.what)) done = draw(canvas, item.at, *text);
        if (const auto* fill = std::get_if<display::Fill>(&item.what))
            done = draw(canvas, item.at, bled(*fill, item.at, page.size));
        if (const auto* outline = std::get_if<display::Outline>(&item.what)) done = draw(canvas, item.at, *outline);
        if (const auto* picture = std::get_if<display::Picture>(&item.what)) done = draw(canvas, item.at, *picture);
        if (!done) return Failure{done.error()};
    }
    return canvas;
}

Painter::Done Painter::draw(Canvas& canvas, Point at, const display::Text& text) {
    Length pen = at.x;
    for (const font::Glyph& glyph : text.glyphs) {
        const Result<Shape*> shape = shape_of(text, glyph.id);
        if (!shape) return Failure{shape.error()};
        const std::int64_t x = PixelGrid::snapped(grid_.steps(pen + glyph.dx), kQuarter);
        const std::int64_t y = PixelGrid::snapped(grid_.steps(at.y - glyph.dy), kRow);
        filler_.fill(canvas, **shape, x, y, text.color);
        pen += glyph.advance;
    }
    return {};
}

Result<Shape*> Painter::shape_of(const display::Text& text, std::uint32_t glyph) {
    const std::tuple key{text.face, text.size, glyph};
    const auto known = shapes_.find(key);
    if (known != shapes_.end()) return &known->second;
    Result<Shape> shape = make_shape(fonts_.face(text.face).outline(glyph, text.size), Upwards::positive, grid_);
    if (!shape) return Failure{shape.error()};
    return &shapes_.emplace(key, std::move(*shape)).first->second;
}

Painter::Area Painter::area_of(const Rect& rect) const {
    return {{grid_.steps(rect.origin.x), grid_.steps(rect.right())},
            {grid_.steps(rect.origin.y), grid_.steps(rect.bottom())}};
}

Painter::Done Painter::draw(Canvas& canvas, Point at, const display::Fill& fill) {
    const Area area = area_of({at, fill.size});
    const PixelRange columns = touched(area.x, canvas.width());
    const PixelRange rows = touched(area.y, canvas.height());
    for (int y = rows.first; y < rows.last; ++y)
        for (int x = columns.first; x < columns.last; ++x)
            canvas.blend(x, y, 1, fill.color, coverage(area.x, area.y, x, y));
    return {};
}

Painter::Done Painter::draw(Canvas& canvas, Point at, const display::Outline& outline) {
    Result<Shape> shape = make_shape(display::path_of(outline), Upwards::negative, grid_);
    if (!shape) return Failure{shape.error()};
    filler_.fill(canvas, *shape, grid_.steps(at.x), grid_.steps(at.y), outline.color);
    return {};
}

Painter::Done Painter::draw(Canvas& canvas, Point at, const display::Picture& picture) {
    const Area seen = area_of({at, picture.size});
    const Area whole = area_of(display::whole_of(picture, at));
    const PixelRange columns = touched(seen.x, canvas.width());
    const PixelRange rows = touched(seen.y, canvas.height());
    if (whole.x.begin >= whole.x.end || whole.y.begin >= whole.y.end || columns.is_empty() || rows.is_empty())
        return {};
    const Result<const Picture*> source = picture_of(picture.image);
    if (!source) return Failure{source.error()};
    Result<Shape> frame = make_shape(display::frame_of(picture), Upwards::negative, grid_);
    if (!frame) return Failure{frame.error()};

    const std::string pixels =
        resample(**source, windows((*source)->width, whole.x, columns), windows((*source)->height, whole.y, rows));
    // White where the frame hides the picture, else black.
    Canvas mask{columns.last - columns.first, rows.last - rows.first};
    filler_.fill(mask, *frame, seen.x.begin - PixelGrid::kPerPixel * columns.first,
                 seen.y.begin - PixelGrid::kPerPixel * rows.first, {});
    const std::string hidden = mask.take_pixels();
    std::size_t i = 0;
    for (int y = rows.first; y < rows.last; ++y)
        for (int x = columns.first; x < columns.last; ++x, ++i)
            canvas.put(x, y, faded(&pixels[4 * i], 255U - static_cast<unsigned char>(hidden[3 * i])));
    return {};
}

Result<const Picture*> Painter::picture_of(std::size_t number) {
    const auto known = pictures_.find(number);
    if (known != pictures_.end()) return &known->second;
    const image::Image& image = document_.images.at(number);
    Result<image::Pixels> pixels = image::decode(image);
    if (!pixels) return Failure{pixels.error()};
    return &pictures_.emplace(number, ready(image::upright(std::move(*pixels), image), image)).first->second;
}

}  // namespace quoin::raster
