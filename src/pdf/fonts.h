#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"
#include "pdf/font_uses.h"
#include "pdf/store.h"

namespace quoin::pdf {

/// One face as a document uses it: use i of `uses` is CID i + 1 of the program.
struct EmbeddedFont {
    font::FaceId face;
    std::vector<GlyphUse> uses;        ///< ascending
    std::vector<std::uint32_t> first;  ///< by glyph: the place of its first use
    std::string program;

    /// The CID of a use that the document has.
    std::uint32_t cid(std::uint32_t glyph, int advance, std::string_view text) const;
};

/// All fonts of a document, cut down to what it shows.
class FontSet {
public:
    /// Fails on glyph 0 (.notdef), naming the text, and on a font that cannot be subset.
    static Result<FontSet> make(const display::Document& document, const font::FontBook& book);

    /// The font of a face that the document uses.
    const EmbeddedFont& font(font::FaceId face) const { return fonts_[number(face)]; }
    /// The name of the face in the pages' resources is "F" and this number.
    std::size_t number(font::FaceId face) const { return numbers_.at(face.index); }
    /// The face itself.
    const font::Face& face(font::FaceId face) const { return book_->face(face); }

    /// Writes the font objects; moves the font programs into the store. Gives the /Font dictionary of the resources.
    Dict write(Store& store);

private:
    std::vector<EmbeddedFont> fonts_;
    std::vector<std::size_t> numbers_;  ///< by face
    const font::FontBook* book_ = nullptr;
};

}  // namespace quoin::pdf
