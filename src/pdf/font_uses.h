#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"

namespace quoin::pdf {

/// A glyph that a document shows, with one advance, standing for one text.
struct GlyphUse {
    std::uint32_t glyph = 0;
    int advance = 0;   ///< in 1/1000 em
    std::string text;  ///< UTF-8

    auto operator<=>(const GlyphUse&) const = default;
};

/// The glyphs of one face that a document shows, each use once.
class FaceUses {
public:
    /// Notes a use, if it is a new one.
    void add(GlyphUse use);
    /// Ascending by glyph, advance and text.
    std::vector<GlyphUse> sorted() &&;
    /// The document shows nothing in this face.
    bool empty() const { return uses_.empty(); }

private:
    static constexpr std::uint32_t kNone = 0xffffffff;

    struct Link {
        GlyphUse use;
        std::uint32_t next = kNone;  ///< another use of the same glyph
    };

    std::vector<std::uint32_t> first_;  ///< by glyph: its first use
    std::vector<Link> uses_;
};

/// What every face of the book is used for, by FaceId. Fails on glyph 0, which a PDF must not show.
Result<std::vector<FaceUses>> gather_uses(const display::Document& document, const font::FontBook& book);

}  // namespace quoin::pdf
