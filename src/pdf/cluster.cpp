#include "pdf/cluster.h"

#include <algorithm>

#include "base/utf8.h"

namespace quoin::pdf {

namespace {

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

}  // namespace

Cluster cluster_at(const display::Text& text, std::size_t begin) {
    const std::uint32_t cluster = text.glyphs[begin].cluster;
    std::size_t end = begin + 1;
    while (end < text.glyphs.size() && text.glyphs[end].cluster == cluster) ++end;

    const std::size_t size = text.text.size();
    const std::size_t first = begin == 0 ? 0 : std::min<std::size_t>(cluster, size);
    const std::size_t last = end == text.glyphs.size() ? size : std::min<std::size_t>(text.glyphs[end].cluster, size);
    return {begin, end, first < last ? said(std::string_view{text.text}.substr(first, last - first)) : std::string{}};
}

bool is_void(const display::Text& text, const Cluster& cluster) {
    const auto first = text.glyphs.begin() + static_cast<std::ptrdiff_t>(cluster.begin);
    const auto last = text.glyphs.begin() + static_cast<std::ptrdiff_t>(cluster.end);
    return cluster.text.empty() && std::all_of(first, last, [](const font::Glyph& g) { return g.advance == Length{}; });
}

}  // namespace quoin::pdf
