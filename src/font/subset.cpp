#include <hb-subset.h>

#include <algorithm>
#include <array>

#include "font/face.h"
#include "font/handle.h"

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

HbSubsetPlan make_plan(hb_face_t* face, std::span<const std::uint32_t> glyphs) {
    const HbSubsetInput input{hb_subset_input_create_or_fail()};
    if (!input) return nullptr;
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
    hb_set_add(wanted, 0);
    for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
    return HbSubsetPlan{hb_subset_plan_create_or_fail(face, input.get())};
}

/// The way of fonts without subroutines; nothing for all others.
std::optional<std::string> subset_quickly(hb_face_t* face, const std::optional<CffSummary>& cff,
                                          std::span<const std::uint32_t> glyphs) {
    if (!cff || !cff->is_cid_keyed) return std::nullopt;
    if (!glyphs.empty() && glyphs.front() == 0) glyphs = glyphs.subspan(1);
    const HbBlob table = table_of(face, kCff);
    return subset_cid_cff(bytes_of(table.get()), glyphs, cff->cids);
}

}  // namespace

Result<Subset> Face::subset(std::span<const std::uint32_t> glyphs) const {
    const Handle& h = handle();
    const auto cannot = [&] {
        return failure("the font '" + info_.postscript_name + "' cannot be cut down for embedding");
    };
    // A CID-keyed subset keeps the CIDs of its source; the other kinds are addressed by the new glyph numbers.
    Subset subset;
    const bool is_by_cid = h.outlines == Outlines::cff_cid;
    const auto add_codes = [&](const auto& code_of) {
        for (const std::uint32_t glyph : glyphs) {
            if (glyph != 0) subset.codes.emplace_back(glyph, code_of(glyph));
        }
    };
    if (is_by_cid && !glyphs.empty() && glyphs.back() >= h.cff()->cids.size()) return cannot();
    if (is_by_cid) add_codes([&](std::uint32_t glyph) { return std::uint32_t{h.cff()->cids.at(glyph)}; });
    if (auto program = is_by_cid ? subset_quickly(h.face.get(), h.cff(), glyphs) : std::nullopt) {
        subset.program = std::move(*program);
        return subset;
    }

    const HbFace source{hb_face_create_for_tables(needed_table, h.face.get(), nullptr)};
    hb_face_set_upem(source.get(), h.units_per_em);
    const HbSubsetPlan plan = make_plan(source.get(), glyphs);
    if (!plan) return cannot();
    const HbFace small{hb_subset_plan_execute_or_fail(plan.get())};
    if (!small) return cannot();
    const bool is_truetype = h.outlines == Outlines::truetype;
    const HbBlob program = is_truetype ? HbBlob{hb_face_reference_blob(small.get())} : table_of(small.get(), kCff);
    subset.program = bytes_of(program.get());
    if (subset.program.empty()) return cannot();
    const hb_map_t* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    if (!is_by_cid) add_codes([&](std::uint32_t glyph) { return hb_map_get(new_glyphs, glyph); });
    return subset;
}

}  // namespace quoin::font
