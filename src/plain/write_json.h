#pragma once

#include <string>

#include "display/document.h"
#include "font/font_book.h"

namespace quoin::plain {

/// A document as JSON for tests and tools: one item a line, lengths in pt with three decimals.
///
/// Says everything but glyph numbers and single advances, which change with the font's version: of a text its face (by
/// PostScript name), its width and how many glyphs show it. Elements are named by their path of roles; among equal
/// roles of one parent, "[2]" is the second.
std::string write_json(const display::Document& document, const font::FontBook& fonts);

}  // namespace quoin::plain
