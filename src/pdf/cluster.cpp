#include "pdf/cluster.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/utf8.h"

namespace quoin::pdf {

namespace {

constexpr std::string_view kSoftHyphen = "\xc2\xad";

bool is_said(char32_t code) {
    switch (code) {
        case 0:
        case 0x00ad:
        case 0x200b:
        case 0x2060:
        case 0xfeff:
        case 0xfffe:
        case 0xffff: return false;
        default: return true;
    }
}

std::string said(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        if (is_said(decoded.code)) append_utf8(result, decoded.code);
        i += decoded.length;
    }
    return result;
}

bool has_advance(std::span<const font::Glyph> glyphs) {
    return std::any_of(glyphs.begin(), glyphs.end(), [](const font::Glyph& g) { return g.advance != Length{}; });
}

std::span<const font::Glyph> glyphs_of(const display::Text& text, std::size_t begin, std::size_t end) {
    return std::span{text.glyphs}.subspan(begin, end - begin);
}

}  // namespace

Cluster cluster_at(const display::Text& text, std::size_t begin) {
    const std::uint32_t cluster = text.glyphs[begin].cluster;
    std::size_t end = begin + 1;
    while (end < text.glyphs.size() && text.glyphs[end].cluster == cluster) ++end;

    const std::size_t size = text.text.size();
    const std::size_t first = begin == 0 ? 0 : std::min<std::size_t>(cluster, size);
    const std::size_t last = end == text.glyphs.size() ? size : std::min<std::size_t>(text.glyphs[end].cluster, size);
    const auto source = std::string_view{text.text}.substr(first, first < last ? last - first : 0);
    std::string reading = said(source);
    const bool may_be_hyphen = source.empty() || source == kSoftHyphen;
    if (may_be_hyphen && has_advance(glyphs_of(text, begin, end))) reading = kSoftHyphen;
    return {begin, end, std::move(reading)};
}

bool is_void(const display::Text& text, const Cluster& cluster) {
    return cluster.text.empty() && !has_advance(glyphs_of(text, cluster.begin, cluster.end));
}

}  // namespace quoin::pdf
