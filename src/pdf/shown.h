#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "display/document.h"
#include "font/face.h"

namespace quoin::pdf {

/// A glyph of a Text as a content stream shows it.
struct ShownGlyph {
    std::uint32_t glyph = 0;
    int advance = 0;           ///< in 1/1000 em: the face's own, or one near to where the next glyph stands
    std::string text;          ///< UTF-8: what its ToUnicode entry says
    Length x;                  ///< where its origin is drawn, from the pen at the Text's start
    Length rise;               ///< and how far above the baseline
    std::string replacement;   ///< at the first glyph of a cluster whose glyphs cannot say what it says: its text
    bool is_replaced = false;  ///< it stands in such a cluster

    bool operator==(const ShownGlyph&) const = default;
};

/// All glyphs of a text; break hints, which show and say nothing, are left out.
///
/// A gap or trim that text extractors would take for a space or a line end is carried by the advance of the glyph
/// before it, in steps of 1/16 em; the small rest is left to the pen (typography.md 7.2, 7.3).
std::vector<ShownGlyph> shown_glyphs(const display::Text& text, const font::Face& face);

/// Some cluster of the text needs a replacement: several glyphs show it, but not one for each character.
bool needs_replacement(const display::Text& text);

}  // namespace quoin::pdf
