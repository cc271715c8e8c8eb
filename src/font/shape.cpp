#include <array>

#include "base/strings.h"
#include "font/face.h"
#include "font/handle.h"

namespace quoin::font {

namespace {

std::vector<hb_feature_t> parse_features(std::string_view list) {
    std::vector<hb_feature_t> features;
    if (list.empty()) return features;
    for (const std::string_view item : split(list, ',')) {
        hb_feature_t feature;
        if (hb_feature_from_string(item.data(), static_cast<int>(item.size()), &feature)) features.push_back(feature);
    }
    return features;
}

void fill(hb_buffer_t* buffer, std::string_view text, const ShapeOptions& options) {
    const auto add = [&](std::string_view part, std::size_t from, std::size_t length) {
        hb_buffer_add_utf8(buffer, part.data(), static_cast<int>(part.size()), static_cast<unsigned>(from),
                           static_cast<int>(length));
    };
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    if (!options.context_before.empty()) add(options.context_before, options.context_before.size(), 0);
    add(text, 0, text.size());
    if (!options.context_after.empty()) add(options.context_after, 0, 0);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer,
                           hb_language_from_string(options.language.data(), static_cast<int>(options.language.size())));
    if (!options.script.empty()) {
        hb_buffer_set_script(buffer,
                             hb_script_from_string(options.script.data(), static_cast<int>(options.script.size())));
    }
    hb_buffer_guess_segment_properties(buffer);
}

}  // namespace

GlyphRun Face::shape(std::string_view text, const ShapeOptions& options) const {
    const Handle& h = handle();
    hb_buffer_t* buffer = h.buffer.get();
    fill(buffer, text, options);
    const auto features = parse_features(options.features);
    hb_shape(h.sized(options.size), buffer, features.data(), static_cast<unsigned>(features.size()));

    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    GlyphRun run;
    run.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        const hb_glyph_position_t& at = positions[i];
        run.glyphs.push_back({infos[i].codepoint, infos[i].cluster, Length::units(at.x_advance),
                              Length::units(at.x_offset), Length::units(at.y_offset)});
        const bool starts_cluster = i == 0 || infos[i].cluster != infos[i - 1].cluster;
        if (i > 0 && starts_cluster &&
            (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0) {
            run.unsafe.push_back(i);
        }
    }
    return run;
}

}  // namespace quoin::font
