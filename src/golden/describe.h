#pragma once

#include "display/document.h"
#include "font/font_book.h"
#include "golden/golden.h"

namespace quoin::golden {

/// Which items of a page are a line of its golden.
struct LineItems {
    std::size_t page = 0;
    std::size_t block = 0;
    std::size_t line = 0;
    std::vector<std::size_t> items;
};

/// A golden and where each of its lines came from.
struct Described {
    Golden golden;
    std::vector<LineItems> lines;
};

/// What a golden keeps of a document: all but where it came from and what wrote it.
Described describe(const display::Document& document, const font::FontBook& fonts);

/// The name by which a golden knows the drawing of an icon.
std::string icon_id(const display::Outline& outline);
/// The name by which a golden knows a picture and what is seen of it.
std::string picture_id(const display::Picture& picture, const display::Document& document);

}  // namespace quoin::golden
