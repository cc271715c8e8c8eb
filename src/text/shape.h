#pragma once

#include <cstdint>
#include <vector>

#include "font/font_book.h"
#include "text/itemise.h"

namespace quoin::text {

/// Shaped characters: the glyphs of character i are glyphs[first[i - begin]] .. glyphs[first[i - begin + 1]).
///
/// A ligature stands at its first character; the others have no glyph. Clusters are byte offsets in the paragraph.
struct Shaped {
    std::vector<font::Glyph> glyphs;
    std::vector<std::uint32_t> first;
    std::vector<bool> is_unsafe;  ///< a line may not begin at this character without shaping again
};

/// Shapes characters [begin, end) of a segment.
///
/// What shows nothing (soft hyphens, joiners, line feeds) has a glyph without advance. The interpunct of mainland
/// Chinese is set half an em wide (CLREQ 3.1.1).
Shaped shape(const StyledText& text, const Characters& characters, const Segment& segment, std::size_t begin,
             std::size_t end, const font::FontBook& fonts);

/// Shapes all segments, and measures every character.
Shaped shape_all(const StyledText& text, const Characters& characters, const std::vector<Segment>& segments,
                 const font::FontBook& fonts);
std::vector<Measured> measure(const StyledText& text, const Characters& characters,
                              const std::vector<Segment>& segments, const Shaped& shaped, const font::FontBook& fonts);

/// The glyph that a soft hyphen becomes at a line end, with its advance in the segment's face.
font::Glyph hyphen_glyph(const Segment& segment, const font::FontBook& fonts);

}  // namespace quoin::text
