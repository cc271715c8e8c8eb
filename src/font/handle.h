#pragma once

#include <map>

#include "font/face.h"
#include "font/hb_handle.h"

namespace quoin::font {

/// The opened tables of a Face, and what was learnt from them.
struct Face::Handle {
    Handle(std::string_view bytes, unsigned index);

    /// The font set so that HarfBuzz answers in Length units at `size`.
    hb_font_t* sized(Length size) const;
    int per_mille(std::int64_t design_units) const;
    std::int64_t design_units(int per_mille) const;

    HbFace face;
    HbFont design;  ///< one unit is one design unit
    unsigned units_per_em = 1000;
    Outlines outlines = Outlines::truetype;

    mutable HbFont font;  ///< scaled to the last size asked for
    mutable std::int64_t scale = 0;
    mutable HbBuffer buffer;
    mutable std::map<std::uint32_t, Blank> blanks;  ///< by glyph, which already tells the regional form
};

}  // namespace quoin::font
