#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "font/cff_reader.h"

namespace quoin::font {

/// One of a CFF table's Font DICTs, and its Private DICT.
struct FontDict {
    std::vector<CffEntry> entries;
    std::string_view private_dict;
    std::int64_t nominal_width = 0;  ///< what widths in charstrings are counted from
};

/// A CFF table without subroutines, taken apart; all views are into the table.
struct CffSource {
    std::string_view table;
    CffFront front;
    std::vector<CffEntry> top;
    CffIndex charstrings;
    std::vector<FontDict> font_dicts;  ///< one without entries if the table is keyed by names
    bool is_cid_keyed = false;
};

/// Nothing if the table is broken, or has subroutines.
std::optional<CffSource> read_cff_source(std::string_view table);

/// The Font DICT of each of the glyphs, one byte each (FDSelect formats 0 and 3); nothing if it is broken.
std::optional<std::string> select_dicts(const CffSource& source, const std::vector<std::uint32_t>& glyphs);

}  // namespace quoin::font
