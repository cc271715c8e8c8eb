#pragma once

#include <map>
#include <tuple>
#include <variant>

#include "display/document.h"
#include "font/font_book.h"
#include "raster/filler.h"
#include "raster/resample.h"

namespace quoin::raster {

/// Paints the pages of one document; keeps the shapes of its glyphs and the pixels of its pictures.
class Painter {
public:
    Painter(const display::Document& document, const font::FontBook& fonts, int dpi)
        : document_{document}, fonts_{fonts}, grid_{dpi} {}

    /// Fails on a picture that cannot be read, and on a page of more pixels than fit into memory.
    Result<Canvas> paint(const display::Page& page);

private:
    using Done = Result<std::monostate>;

    /// A rectangle of the page on the canvas.
    struct Area {
        Extent x;
        Extent y;
    };

    Area area_of(const Rect& rect) const;
    Done draw(Canvas& canvas, Point at, const display::Text& text);
    Done draw(Canvas& canvas, Point at, const display::Fill& fill);
    Done draw(Canvas& canvas, Point at, const display::Outline& outline);
    Done draw(Canvas& canvas, Point at, const display::Picture& picture);
    Result<Shape*> shape_of(const display::Text& text, std::uint32_t glyph);
    Result<const Picture*> picture_of(std::size_t number);

    const display::Document& document_;
    const font::FontBook& fonts_;
    PixelGrid grid_;
    Filler filler_;
    std::map<std::tuple<font::FaceId, Length, std::uint32_t>, Shape> shapes_;
    std::map<std::size_t, Picture> pictures_;
};

}  // namespace quoin::raster
