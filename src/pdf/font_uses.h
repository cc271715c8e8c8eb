#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::pdf {

/// A glyph that a document shows, and what it stands for.
struct GlyphUse {
    std::uint32_t glyph = 0;
    std::string text;      ///< of the first cluster that it shows alone; may stay empty
    std::string fallback;  ///< for readers that know no ActualText, if it never stands alone
};

/// The glyphs of one face that a document shows, each once.
class FaceUses {
public:
    /// The use of a glyph; it is a use from now on. The reference holds until the next call.
    GlyphUse& at(std::uint32_t glyph);
    /// Ascending by glyph.
    std::vector<GlyphUse> sorted() &&;
    /// The document shows nothing in this face.
    bool empty() const { return uses_.empty(); }

private:
    static constexpr std::uint16_t kUnused = 0xffff;

    std::vector<std::uint16_t> index_;  ///< by glyph: its place in `uses_`
    std::vector<GlyphUse> uses_;
};

/// What every face of the book is used for, by FaceId. Fails on glyph 0, which a PDF must not show.
Result<std::vector<FaceUses>> gather_uses(const display::Document& document, const font::FontBook& book);

}  // namespace quoin::pdf
