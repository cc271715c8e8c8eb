#include "pdf/font_uses.h"

#include <algorithm>

#include "pdf/cluster.h"

namespace quoin::pdf {

namespace {

// What glyphs say that only stand second in a cluster; each needs a ToUnicode entry (PDF/A-2 6.2.11.7.2), and an empty
// one is read as rubbish by MuPDF and pdf.js.
constexpr const char* kNothing = "\xe2\x80\x8b";

void note(FaceUses& uses, const display::Text& text, const Cluster& cluster) {
    if (cluster.size() == 1) {
        GlyphUse& use = uses.at(text.glyphs[cluster.begin].id);
        if (use.text.empty()) use.text = cluster.text;
        if (use.fallback.empty()) use.fallback = kNothing;
        return;
    }
    for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
        GlyphUse& use = uses.at(text.glyphs[i].id);
        if (!use.fallback.empty()) continue;
        use.fallback = i == cluster.begin && !cluster.text.empty() ? cluster.text : kNothing;
    }
}

Result<bool> note_text(FaceUses& uses, const display::Text& text, const font::Face& face) {
    for (std::size_t i = 0; i < text.glyphs.size();) {
        const Cluster cluster = cluster_at(text, i);
        i = cluster.end;
        if (is_void(text, cluster)) continue;
        for (std::size_t k = cluster.begin; k < cluster.end; ++k)
            if (text.glyphs[k].id == 0)
                return failure("the font '" + face.info().postscript_name + "' has no glyph for '" + cluster.text +
                               "'");
        note(uses, text, cluster);
    }
    return true;
}

void note_gap(FaceUses& uses, const font::Face& face) {
    const std::uint32_t space = face.glyph_for(U' ');
    if (space != 0) uses.at(space).text = " ";
}

}  // namespace

GlyphUse& FaceUses::at(std::uint32_t glyph) {
    if (glyph >= index_.size()) index_.resize(std::max<std::size_t>(glyph + 1, 2 * index_.size()), kUnused);
    if (index_[glyph] == kUnused) {
        index_[glyph] = static_cast<std::uint16_t>(uses_.size());
        uses_.push_back({.glyph = glyph, .text = {}, .fallback = {}});
    }
    return uses_[index_[glyph]];
}

std::vector<GlyphUse> FaceUses::sorted() && {
    std::sort(uses_.begin(), uses_.end(), [](const GlyphUse& a, const GlyphUse& b) { return a.glyph < b.glyph; });
    return std::move(uses_);
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
