#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/message.h"
#include "display/document.h"
#include "font/font_book.h"
#include "pdf/store.h"

namespace quoin::pdf {

/// A glyph of an embedded subset, as content streams show it.
struct Code {
    std::uint32_t glyph = 0;  ///< in the face
    std::uint32_t cid = 0;    ///< in the content stream
    int width = 0;            ///< its /W entry, in 1/1000 em
    std::string text;         ///< its ToUnicode entry, UTF-8

    bool operator==(const Code&) const = default;
};

/// One face as a document uses it.
struct EmbeddedFont {
    font::FaceId face;
    std::vector<Code> codes;           ///< ascending by glyph
    std::vector<std::uint16_t> index;  ///< by glyph: its place in `codes`
    std::string program;

    /// The code of a glyph that the document uses.
    const Code& code(std::uint32_t glyph) const { return codes[index[glyph]]; }
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
    /// The code of the face's space, or null if it has none.
    const Code* space(font::FaceId face) const;

    /// Writes the font objects; moves the font programs into the store. Gives the /Font dictionary of the resources.
    Dict write(Store& store);

private:
    std::vector<EmbeddedFont> fonts_;
    std::vector<std::size_t> numbers_;  ///< by face
    const font::FontBook* book_ = nullptr;
};

}  // namespace quoin::pdf
