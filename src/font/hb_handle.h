#pragma once

#include <hb-ot.h>
#include <hb.h>

#include <memory>
#include <string_view>

namespace quoin::font {

/// Destroys any HarfBuzz object by its own function.
template <auto destroy>
struct HbDeleter {
    void operator()(auto* object) const { destroy(object); }
};

using HbBlob = std::unique_ptr<hb_blob_t, HbDeleter<hb_blob_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, HbDeleter<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, HbDeleter<hb_font_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HbDeleter<hb_buffer_destroy>>;
using HbSet = std::unique_ptr<hb_set_t, HbDeleter<hb_set_destroy>>;

/// A blob over bytes that outlive it.
HbBlob borrow(std::string_view bytes);
std::string_view bytes_of(hb_blob_t* blob);
HbBlob table_of(hb_face_t* face, hb_tag_t tag);

}  // namespace quoin::font
