#include "font/handle.h"

namespace quoin::font {

HbBlob borrow(std::string_view bytes) {
    return HbBlob{
        hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr)};
}

std::string_view bytes_of(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
}

HbBlob table_of(hb_face_t* face, hb_tag_t tag) { return HbBlob{hb_face_reference_table(face, tag)}; }

Face::Handle::Handle(std::string_view bytes, unsigned index) {
    face.reset(hb_face_create(borrow(bytes).get(), index));
    units_per_em = hb_face_get_upem(face.get());
    design.reset(hb_font_create(face.get()));
    font.reset(hb_font_create(face.get()));
    buffer.reset(hb_buffer_create());
    const bool has_cff = hb_blob_get_length(table_of(face.get(), HB_TAG('C', 'F', 'F', ' ')).get()) > 0;
    if (has_cff) outlines = Outlines::cff;
}

hb_font_t* Face::Handle::sized(Length size) const {
    if (scale != size.units()) {
        scale = size.units();
        hb_font_set_scale(font.get(), static_cast<int>(scale), static_cast<int>(scale));
    }
    return font.get();
}

int Face::Handle::per_mille(std::int64_t design_units) const {
    const std::int64_t half = design_units < 0 ? -static_cast<std::int64_t>(units_per_em) : units_per_em;
    return static_cast<int>((design_units * 2000 + half) / (2 * static_cast<std::int64_t>(units_per_em)));
}

std::int64_t Face::Handle::design_units(int per_mille) const {
    return (static_cast<std::int64_t>(per_mille) * units_per_em + 500) / 1000;
}

}  // namespace quoin::font
