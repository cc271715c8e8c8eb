#include "font/font_book.h"

#include <hb-ot.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "font/hb_handle.h"

namespace quoin::font {

namespace {

std::string name_of(hb_face_t* face, hb_ot_name_id_t id) {
    const hb_language_t english = hb_language_from_string("en", -1);
    unsigned length = hb_ot_name_get_utf8(face, id, english, nullptr, nullptr);
    std::string name(length + 1, '\0');
    unsigned room = length + 1;
    hb_ot_name_get_utf8(face, id, english, &room, name.data());
    name.resize(room);
    return name;
}

FaceInfo read_info(hb_face_t* face) {
    const HbFont font{hb_font_create(face)};
    FaceInfo info;
    info.family = name_of(face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    if (info.family.empty()) info.family = name_of(face, HB_OT_NAME_ID_FONT_FAMILY);
    info.postscript_name = name_of(face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    info.weight = std::clamp(static_cast<int>(hb_style_get_value(font.get(), HB_STYLE_TAG_WEIGHT)), 1, 1000);
    const bool is_italic = hb_style_get_value(font.get(), HB_STYLE_TAG_ITALIC) > 0;
    info.slant = is_italic ? Slant::italic : Slant::upright;
    return info;
}

/// How far a face's weight is from the wanted one, in the order of CSS Fonts 4, 5.2: smaller is better.
std::pair<int, int> weight_distance(int wanted, int weight) {
    const int away = std::abs(weight - wanted);
    if (wanted >= 400 && wanted <= 500) {
        if (weight >= wanted && weight <= 500) return {0, away};
        return {weight < wanted ? 1 : 2, away};
    }
    const bool is_right_side = wanted < 400 ? weight <= wanted : weight >= wanted;
    return {is_right_side ? 0 : 1, away};
}

bool is_font(std::string_view bytes) {
    for (const std::string_view magic : {std::string_view{"\0\1\0\0", 4}, std::string_view{"OTTO"},
                                         std::string_view{"ttcf"}, std::string_view{"true"}}) {
        if (bytes.starts_with(magic)) return true;
    }
    return false;
}

}  // namespace

FaceId FontBook::add(FaceInfo info, std::string_view bytes, unsigned index_in_collection) {
    faces_.emplace_back(std::move(info), bytes, index_in_collection);
    return {static_cast<std::uint16_t>(faces_.size() - 1)};
}

Result<std::vector<FaceId>> FontBook::add_file(std::string bytes) {
    if (!is_font(bytes)) {
        return failure("this is not a font file",
                       {"give a .ttf, .otf or .ttc file; expand .woff2 with woff2_decompress first"});
    }
    const std::string& kept = kept_.emplace_back(std::move(bytes));
    const HbBlob blob = borrow(kept);
    std::vector<FaceId> ids;
    for (unsigned i = 0; i < hb_face_count(blob.get()); ++i) {
        const HbFace face{hb_face_create(blob.get(), i)};
        FaceInfo info = read_info(face.get());
        if (hb_face_get_glyph_count(face.get()) == 0 || info.family.empty()) continue;
        ids.push_back(add(std::move(info), kept, i));
    }
    if (ids.empty()) {
        kept_.pop_back();
        return failure("this font file is broken: it names no family, or has no glyphs");
    }
    return ids;
}

bool FontBook::has_family(std::string_view family) const {
    return std::any_of(faces_.begin(), faces_.end(), [&](const Face& face) { return face.info().family == family; });
}

std::vector<std::string> FontBook::families() const {
    std::vector<std::string> families;
    for (const Face& face : faces_) {
        const bool is_new = std::find(families.begin(), families.end(), face.info().family) == families.end();
        if (is_new) families.push_back(face.info().family);
    }
    return families;
}

std::optional<FaceId> FontBook::find(std::string_view family, int weight, Slant slant) const {
    std::optional<FaceId> best;
    std::tuple<bool, std::pair<int, int>> best_distance;
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        const FaceInfo& info = faces_[i].info();
        if (info.family != family) continue;
        const std::tuple distance{info.slant != slant, weight_distance(weight, info.weight)};
        if (best && best_distance <= distance) continue;
        best = FaceId{static_cast<std::uint16_t>(i)};
        best_distance = distance;
    }
    return best;
}

}  // namespace quoin::font
