#include "font/face.h"

#include <algorithm>
#include <array>

#include "font/handle.h"

namespace quoin::font {

namespace {

constexpr int kProportionalAdvance = 600;  // per mille: up to here a mark has no blank to trim
constexpr int kLargestBlank = 500;
constexpr int kAirAroundInk = 20;

int big_endian_short(std::string_view bytes, std::size_t at) {
    if (at + 2 > bytes.size()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(bytes[i])); };
    return static_cast<std::int16_t>((byte(at) << 8) | byte(at + 1));
}

/// The stem of a face of this weight, good enough for a FontDescriptor (no table tells it).
int stem_of_weight(int weight) { return 50 + weight * weight / (65 * 65); }

}  // namespace

Face::Face(FaceInfo info, std::string_view bytes, unsigned index_in_collection)
    : info_{std::move(info)}, bytes_{bytes}, index_{index_in_collection} {}
Face::Face(Face&&) noexcept = default;
Face& Face::operator=(Face&&) noexcept = default;
Face::~Face() = default;

const Face::Handle& Face::handle() const {
    if (!handle_) handle_ = std::make_unique<Handle>(bytes_, index_);
    return *handle_;
}

Outlines Face::outlines() const { return handle().outlines; }

Metrics Face::metrics() const {
    const Handle& h = handle();
    hb_font_t* font = h.design.get();
    const auto metric = [&](hb_ot_metrics_tag_t tag) {
        hb_position_t value = 0;
        hb_ot_metrics_get_position_with_fallback(font, tag, &value);
        return h.per_mille(value);
    };
    Metrics metrics;
    metrics.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    metrics.cap_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    metrics.x_height = metric(HB_OT_METRICS_TAG_X_HEIGHT);
    const float slant = hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE);
    metrics.italic_angle = static_cast<int>(slant < 0 ? slant - 0.5F : slant + 0.5F);
    metrics.stem_v = stem_of_weight(info_.weight);

    constexpr std::size_t kBoxInHead = 36;
    const HbBlob head = table_of(h.face.get(), HB_TAG('h', 'e', 'a', 'd'));
    for (std::size_t i = 0; i < 4; ++i) {
        metrics.box[i] = h.per_mille(big_endian_short(bytes_of(head.get()), kBoxInHead + 2 * i));
    }
    return metrics;
}

std::uint32_t Face::glyph_for(char32_t code, char32_t selector) const {
    hb_codepoint_t glyph = 0;
    hb_font_t* font = handle().design.get();
    const bool found = selector != 0 ? hb_font_get_variation_glyph(font, code, selector, &glyph)
                                     : hb_font_get_nominal_glyph(font, code, &glyph);
    return found ? glyph : 0;
}

int Face::advance_per_mille(std::uint32_t glyph) const {
    return handle().per_mille(hb_font_get_glyph_h_advance(handle().design.get(), glyph));
}

Blank Face::bearings(std::uint32_t glyph) const {
    const Handle& h = handle();
    hb_glyph_extents_t ink;
    if (!hb_font_get_glyph_extents(h.design.get(), glyph, &ink)) return {};
    return {h.per_mille(ink.x_bearing), advance_per_mille(glyph) - h.per_mille(ink.x_bearing + ink.width)};
}

bool Face::has_feature(std::string_view tag) const {
    const hb_tag_t wanted = hb_tag_from_string(tag.data(), static_cast<int>(tag.size()));
    for (const hb_tag_t table : {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS}) {
        std::array<hb_tag_t, 64> tags{};
        unsigned offset = 0;
        unsigned count = 0;
        do {
            count = static_cast<unsigned>(tags.size());
            hb_ot_layout_table_get_feature_tags(handle().face.get(), table, offset, &count, tags.data());
            if (std::find(tags.begin(), tags.begin() + count, wanted) != tags.begin() + count) return true;
            offset += count;
        } while (count == tags.size());
    }
    return false;
}

Blank Face::blank(std::string_view mark, std::uint32_t glyph, const ShapeOptions& options) const {
    const Handle& h = handle();
    if (const auto known = h.blanks.find(glyph); known != h.blanks.end()) return known->second;

    const int advance = advance_per_mille(glyph);
    Blank blank;
    if (advance > kProportionalAdvance) {
        ShapeOptions halved = options;
        halved.size = Length::units(1000);
        halved.features += halved.features.empty() ? "halt" : ",halt";
        const GlyphRun run = shape(mark, halved);
        const auto removed = run.glyphs.size() == 1 ? advance - static_cast<int>(run.glyphs[0].advance.units()) : 0;
        if (removed > 0 && run.glyphs[0].id == glyph) {
            const int left = std::clamp(-static_cast<int>(run.glyphs[0].dx.units()), 0, removed);
            blank = {left, removed - left};
        } else {
            const Blank free = bearings(glyph);
            blank = {std::clamp(free.left - kAirAroundInk, 0, kLargestBlank),
                     std::clamp(free.right - kAirAroundInk, 0, kLargestBlank)};
        }
    }
    h.blanks.emplace(glyph, blank);
    return blank;
}

}  // namespace quoin::font
