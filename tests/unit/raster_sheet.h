#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "display/document.h"
#include "font/font_book.h"

namespace quoin::raster {

inline std::string read_bytes(const std::string& name) {
    std::ifstream file{QUOIN_SOURCE_DIR "/tests/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// A page of 20 x 10 pt built by hand. The letters of its face are boxes of .4 x .7 em, .05 em from the pen.
struct Sheet {
    std::string font = read_bytes("fonts/Square.ttf");
    font::FontBook book;
    font::FaceId square = book.add({.family = "Square", .postscript_name = "Square-Regular"}, font);
    display::Document document;

    Sheet() { next_page(); }

    void next_page() { document.pages.push_back({{Length::pt(20), Length::pt(10)}, {}}); }

    display::TagId tag(display::Role role, display::TagId parent, std::string alt = {}, std::string language = {}) {
        return document.structure.add(
            {.role = role, .parent = parent, .language = std::move(language), .alt = std::move(alt)});
    }

    display::Text text(std::string words, double size, Color color = {}) const {
        const font::ShapeOptions options{
            .size = Length::pt(size), .language = "en", .script = "Latn", .features = "kern=0"};
        auto glyphs = book.face(square).shape(words, options).glyphs;
        return {square, Length::pt(size), color, std::move(words), std::move(glyphs)};
    }

    template <typename What>
    void put(double x, double y, What what, display::TagId tag = display::kArtifact) {
        display::Item& item = document.pages.back().items.emplace_back();
        item.at = {Length::pt(x), Length::pt(y)};
        item.what = std::move(what);
        item.tag = tag;
    }

    /// Adds an image; its index.
    std::size_t add_image(const std::string& name) {
        document.images.push_back(*image::open(read_bytes("pdf/pictures/" + name)));
        return document.images.size() - 1;
    }
};

}  // namespace quoin::raster
