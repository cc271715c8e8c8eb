#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/length.h"

namespace quoin::font {

/// Names one face of a FontBook.
struct FaceId {
    std::uint16_t index = 0;

    constexpr auto operator<=>(const FaceId&) const = default;
};

/// A glyph where it stands in a run of text.
struct Glyph {
    std::uint32_t id = 0;       ///< glyph index in the face (never a code in a PDF)
    std::uint32_t cluster = 0;  ///< byte offset, in the run's text, of the cluster it shows
    Length advance;             ///< how far the pen moves right: shaping, kerning, trims and stretch included
    Length dx;                  ///< ink is drawn this far right of the pen
    Length dy;                  ///< and this far above the baseline

    bool operator==(const Glyph&) const = default;
};

/// Shaped glyphs of one text in one face and size, left to right.
struct GlyphRun {
    std::vector<Glyph> glyphs;
    std::vector<std::uint32_t> unsafe;  ///< indices of glyphs before which a line break needs reshaping, ascending

    bool operator==(const GlyphRun&) const = default;
};

}  // namespace quoin::font
