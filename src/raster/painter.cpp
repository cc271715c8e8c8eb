#include "raster/painter.h"

#include "display/outline_path.h"
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

constexpr unsigned kWhole = PixelGrid::kPerPixel * PixelGrid::kPerPixel;  ///< the coverage of a pixel by an area

/// `level` of 0..255 where only a part of kWhole is covered.
constexpr unsigned faded(unsigned level, unsigned coverage) { return (level * coverage + kWhole / 2) / kWhole; }

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

Painter::Area Painter::area_of(const Canvas& canvas, Point at, Size size) const {
    const Extent x{grid_.steps(at.x), grid_.steps(at.x + size.width)};
    const Extent y{grid_.steps(at.y), grid_.steps(at.y + size.height)};
    return {x, y, touched(x, canvas.width()), touched(y, canvas.height())};
}

Painter::Done Painter::draw(Canvas& canvas, Point at, const display::Fill& fill) {
    const Area area = area_of(canvas, at, fill.size);
    for (int y = area.rows.first; y < area.rows.last; ++y) {
        const unsigned height = area.y.coverage(y);
        for (int x = area.columns.first; x < area.columns.last; ++x)
            canvas.blend(x, y, 1, fill.color, faded(255, area.x.coverage(x) * height));
    }
    return {};
}

Painter::Done Painter::draw(Canvas& canvas, Point at, const display::Outline& outline) {
    Result<Shape> shape = make_shape(display::path_of(outline), Upwards::negative, grid_);
    if (!shape) return Failure{shape.error()};
    filler_.fill(canvas, *shape, grid_.steps(at.x), grid_.steps(at.y), outline.color);
    return {};
}

Painter::Done Painter::draw(Canvas& canvas, Point at, const display::Picture& picture) {
    const Area area = area_of(canvas, at, picture.size);
    if (area.is_empty()) return {};
    const Result<const Picture*> source = picture_of(picture.image);
    if (!source) return Failure{source.error()};
    const std::string pixels = resample(**source, windows((*source)->width, area.x, area.columns),
                                        windows((*source)->height, area.y, area.rows));
    const auto* from = reinterpret_cast<const unsigned char*>(pixels.data());
    for (int y = area.rows.first; y < area.rows.last; ++y) {
        for (int x = area.columns.first; x < area.columns.last; ++x, from += 4) {
            const unsigned coverage = area.x.coverage(x) * area.y.coverage(y);
            canvas.put(x, y,
                       {faded(from[0], coverage), faded(from[1], coverage), faded(from[2], coverage),
                        faded(from[3], coverage)});
        }
    }
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
