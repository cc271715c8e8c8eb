#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "font/cff.h"

namespace quoin::font {

/// A TrueType file whose glyphs are `.notdef`, then `glyphs` in their order, then what composites among them need.
///
/// One glyph may be taken more than once, with other advances: its outline is copied, so that hmtx tells no lie. Only
/// the tables that a PDF wants are kept (ISO 32000-1 9.9). Nothing if the file is broken.
std::optional<std::string> arrange_truetype(std::string_view file, std::span<const CutGlyph> glyphs);

}  // namespace quoin::font
