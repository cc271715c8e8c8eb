#include "pdf/font_uses.h"

#include <algorithm>

#include "pdf/shown.h"

namespace quoin::pdf {

namespace {

Result<bool> note_text(FaceUses& uses, const display::Text& text, const font::Face& face) {
    for (ShownGlyph& shown : shown_glyphs(text, face)) {
        if (shown.glyph == 0)
            return failure("the font '" + face.info().postscript_name + "' has no glyph for '" + shown.text + "'");
        uses.add({shown.glyph, shown.advance, std::move(shown.text)});
    }
    return true;
}

void note_gap(FaceUses& uses, const font::Face& face) {
    const std::uint32_t space = face.glyph_for(U' ');
    if (space != 0) uses.add({space, face.advance_per_mille(space), " "});
}

}  // namespace

void FaceUses::add(GlyphUse use) {
    if (use.glyph >= first_.size()) first_.resize(std::max<std::size_t>(use.glyph + 1, 2 * first_.size()), kNone);
    std::uint32_t* place = &first_[use.glyph];
    while (*place != kNone) {
        if (uses_[*place].use == use) return;
        place = &uses_[*place].next;
    }
    *place = static_cast<std::uint32_t>(uses_.size());
    uses_.push_back({std::move(use), kNone});
}

std::vector<GlyphUse> FaceUses::sorted() && {
    std::vector<GlyphUse> uses;
    uses.reserve(uses_.size());
    for (Link& link : uses_) uses.push_back(std::move(link.use));
    std::sort(uses.begin(), uses.end());
    return uses;
}

Result<std::vector<FaceUses>> gather_uses(const display::Document& document, const font::FontBook& book) {
    std::vector<FaceUses> faces(book.size());
    for (const display::Page& page : document.pages) {
        for (const display::Item& item : page.items) {
            if (const auto* gap = std::get_if<display::Gap>(&item.what))
                note_gap(faces.at(gap->face.index), book.face(gap->face));
            const auto* text = std::get_if<display::Text>(&item.what);
            if (text == nullptr) continue;
            if (const auto noted = note_text(faces.at(text->face.index), *text, book.face(text->face)); !noted)
                return Failure{noted.error()};
        }
    }
    return faces;
}

}  // namespace quoin::pdf
