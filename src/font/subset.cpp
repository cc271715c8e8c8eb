#include <hb-subset.h>

#include <algorithm>
#include <array>

#include "font/cff.h"
#include "font/face.h"
#include "font/handle.h"
#include "font/truetype.h"

namespace quoin::font {

namespace {

using HbSubsetInput = std::unique_ptr<hb_subset_input_t, HbDeleter<hb_subset_input_destroy>>;
using HbSubsetPlan = std::unique_ptr<hb_subset_plan_t, HbDeleter<hb_subset_plan_destroy>>;

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');

// Exposing only what a PDF needs keeps hb-subset from closing over cmap and GSUB, which costs more than the rest.
hb_blob_t* needed_table(hb_face_t*, hb_tag_t tag, void* source) {
    constexpr std::array<hb_tag_t, 10> kNeeded{kCff,
                                               HB_TAG('h', 'e', 'a', 'd'),
                                               HB_TAG('h', 'h', 'e', 'a'),
                                               HB_TAG('h', 'm', 't', 'x'),
                                               HB_TAG('m', 'a', 'x', 'p'),
                                               HB_TAG('g', 'l', 'y', 'f'),
                                               HB_TAG('l', 'o', 'c', 'a'),
                                               HB_TAG('c', 'v', 't', ' '),
                                               HB_TAG('f', 'p', 'g', 'm'),
                                               HB_TAG('p', 'r', 'e', 'p')};
    const bool is_needed = std::find(kNeeded.begin(), kNeeded.end(), tag) != kNeeded.end();
    return is_needed ? hb_face_reference_table(static_cast<hb_face_t*>(source), tag) : hb_blob_get_empty();
}

HbSubsetPlan make_plan(hb_face_t* face, std::span<const CutGlyph> glyphs) {
    const HbSubsetInput input{hb_subset_input_create_or_fail()};
    if (!input) return nullptr;
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const CutGlyph& glyph : glyphs) hb_set_add(wanted, glyph.glyph);
    return HbSubsetPlan{hb_subset_plan_create_or_fail(face, input.get())};
}

/// Lets hb-subset unfold subroutines and drop hinting, then takes the glyphs over.
std::optional<std::string> subset_thoroughly(const Face& face, hb_face_t* source, std::vector<CutGlyph> glyphs) {
    const HbSubsetPlan plan = make_plan(source, glyphs);
    if (!plan) return std::nullopt;
    const HbFace small{hb_subset_plan_execute_or_fail(plan.get())};
    if (!small) return std::nullopt;
    const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (CutGlyph& glyph : glyphs) glyph.glyph = hb_map_get(new_glyphs, glyph.glyph);
    if (face.outlines() == Outlines::cff) return cut_cff(bytes_of(table_of(small.get(), kCff).get()), glyphs);
    return arrange_truetype(bytes_of(HbBlob{hb_face_reference_blob(small.get())}.get()), glyphs);
}

}  // namespace

Result<std::string> Face::subset(std::span<const SubsetGlyph> glyphs) const {
    const Handle& h = handle();
    std::vector<CutGlyph> cut;
    cut.reserve(glyphs.size());
    for (const SubsetGlyph& glyph : glyphs) {
        cut.push_back({glyph.glyph, std::nullopt});
        if (advance_per_mille(glyph.glyph) != glyph.advance) cut.back().advance = h.design_units(glyph.advance);
    }
    std::optional<std::string> program;
    if (h.outlines == Outlines::cff) program = cut_cff(bytes_of(table_of(h.face.get(), kCff).get()), cut);
    if (program) return std::move(*program);

    const HbFace source{hb_face_create_for_tables(needed_table, h.face.get(), nullptr)};
    hb_face_set_upem(source.get(), h.units_per_em);
    program = subset_thoroughly(*this, source.get(), std::move(cut));
    if (program) return std::move(*program);
    return failure("the font '" + info_.postscript_name + "' cannot be cut down for embedding");
}

}  // namespace quoin::font
