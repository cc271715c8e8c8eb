#include "font/font_book.h"

#include <algorithm>

#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoin::font::FontBook fonts;
    const auto added = fonts.add_file(quoin::text_of(data, size));
    if (!added) return 0;
    for (const quoin::font::FaceId id : *added) {
        const quoin::font::Face& face = fonts.face(id);
        face.metrics();
        std::vector<quoin::font::SubsetGlyph> glyphs;
        for (const auto& glyph :
             face.shape("Afi一，", {.size = quoin::Length::pt(10), .language = "zh", .script = "", .features = ""})
                 .glyphs) {
            glyphs.push_back({glyph.id, face.advance_per_mille(glyph.id)});
            glyphs.push_back({glyph.id, 700});
            face.outline(glyph.id, quoin::Length::pt(10));
        }
        std::sort(glyphs.begin(), glyphs.end(), [](const auto& a, const auto& b) { return a.glyph < b.glyph; });
        face.subset(glyphs);
    }
    return 0;
}
