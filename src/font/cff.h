#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::font {

/// What a PDF must know of a CFF table (Adobe Technical Note 5176).
struct CffSummary {
    bool is_cid_keyed = false;
    std::vector<std::uint16_t> cids;  ///< by glyph, for CID-keyed fonts only
};

/// Reads the Top DICT and, of a CID-keyed font, the charset (formats 0, 1, 2; a predefined one means CID = glyph).
///
/// Nothing if the table is cut short or broken.
std::optional<CffSummary> summarise_cff(std::string_view table, std::size_t glyph_count);

/// A CID-keyed table cut down to `.notdef` and `glyphs` (ascending, without 0), each keeping its CID.
///
/// The short way for fonts without subroutines, such as ours: charstrings are copied as they stand, a hundred times
/// faster than hb-subset. Nothing if the table has subroutines, or is broken.
std::optional<std::string> subset_cid_cff(std::string_view table, std::span<const std::uint32_t> glyphs,
                                          std::span<const std::uint16_t> cids);

}  // namespace quoin::font
