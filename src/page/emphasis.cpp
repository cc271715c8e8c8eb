#include "page/emphasis.h"

#include "base/utf8.h"
#include "text/characters.h"

namespace quoin::page {

namespace {

// In 1/1000 em: as wide as a dot of print, half-way between the em box and the next line's at a leading of 1.5.
constexpr int kDiameter = 130;
constexpr int kBelow = 240;   ///< from the baseline down to the centre
constexpr int kAbove = -980;  ///< and up, where dots stand above

/// A circle of diameter 1 about (0,0), of four Bézier curves.
constexpr const char* kCircle =
    "M .5 0 C .5 .276142 .276142 .5 0 .5 C -.276142 .5 -.5 .276142 -.5 0 "
    "C -.5 -.276142 -.276142 -.5 0 -.5 C .276142 -.5 .5 -.276142 .5 0 Z";

bool takes_dot(const std::string& text, const font::Glyph& glyph) {
    if (glyph.cluster >= text.size() || glyph.advance == Length{}) return false;
    const text::Kind kind = text::kind_of(decode_utf8(text, glyph.cluster).code);
    return text::is_ideograph(kind) || kind == text::Kind::hangul;
}

}  // namespace

void add_emphasis_dots(const text::Fragment& fragment, Point at, Color color, std::vector<display::Item>& items) {
    const text::Convention convention = text::convention_of(fragment.language);
    const bool is_above = convention == text::Convention::ja || convention == text::Convention::ko;
    const Length y = at.y + fragment.size.per_mille(is_above ? kAbove : kBelow);
    Length x = at.x;
    for (const font::Glyph& glyph : fragment.glyphs) {
        // The em box of the character, whatever gap its advance carries.
        const Length centre = x + glyph.dx + fragment.size / 2;
        if (takes_dot(fragment.text, glyph)) {
            items.push_back({{centre, y},
                             display::Outline{kCircle, fragment.size.per_mille(kDiameter), color},
                             display::kArtifact,
                             {}});
        }
        x += glyph.advance;
    }
}

}  // namespace quoin::page
