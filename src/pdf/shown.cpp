#include "pdf/shown.h"

#include <algorithm>

#include "base/utf8.h"
#include "pdf/cluster.h"

namespace quoin::pdf {

namespace {

// A plain move of the pen up to here is a space to none of seven text extractors (typography.md 7.2; the first takes
// 0.100 em for one).
constexpr std::int64_t kLargestMove = 90;
constexpr std::int64_t kStepsPerEm = 16;
// In 1/1000 em: charstrings hold no number beyond 32767 units. A space that is wider still is followed by a move.
constexpr std::int64_t kWidest = 30000;

// What glyphs say that only stand second in a cluster; each needs a ToUnicode entry (PDF/A-2 6.2.11.7.2), and an empty
// one is read as rubbish by MuPDF and pdf.js.
constexpr const char* kNothing = "\xe2\x80\x8b";

constexpr std::int64_t divide_rounded(std::int64_t a, std::int64_t b) { return (a < 0 ? a - b / 2 : a + b / 2) / b; }

/// The characters of a cluster, one a glyph; empty if the numbers differ.
std::vector<std::string> spelled(const Cluster& cluster) {
    std::vector<std::string> characters;
    for (std::size_t i = 0; i < cluster.text.size();) {
        const Decoded decoded = decode_utf8(cluster.text, i);
        characters.push_back(cluster.text.substr(i, decoded.length));
        i += decoded.length;
    }
    if (characters.size() != cluster.size()) characters.clear();
    return characters;
}

bool is_spelled_out(const Cluster& cluster) { return cluster.size() == 1 || !spelled(cluster).empty(); }

/// The advance that brings the pen near to `distance` further on.
int choose_advance(int own, Length distance, Length size) {
    const std::int64_t wanted = divide_rounded(distance.units() * 1000, size.units());
    const std::int64_t off = wanted - own;
    if (off <= kLargestMove && -off <= kLargestMove) return own;
    const std::int64_t steps = divide_rounded(off * kStepsPerEm, 1000);
    return static_cast<int>(std::clamp<std::int64_t>(own + divide_rounded(steps * 1000, kStepsPerEm), 0, kWidest));
}

/// Adds the glyphs of one cluster, without advances, and moves the pen.
void add_cluster(const display::Text& text, const Cluster& cluster, Length& pen, std::vector<ShownGlyph>& shown) {
    const auto characters = cluster.size() == 1 ? std::vector{cluster.text} : spelled(cluster);
    const bool is_replaced = characters.empty();
    for (std::size_t i = cluster.begin; i < cluster.end; ++i) {
        const font::Glyph& glyph = text.glyphs[i];
        const bool is_first = i == cluster.begin;
        std::string said = !is_replaced ? characters[i - cluster.begin] : is_first ? cluster.text : std::string{};
        if (said.empty()) said = kNothing;
        shown.push_back({.glyph = glyph.id,
                         .advance = 0,
                         .text = std::move(said),
                         .x = pen + glyph.dx,
                         .rise = glyph.dy,
                         .replacement = is_replaced && is_first ? cluster.text : std::string{},
                         .is_replaced = is_replaced});
        pen += glyph.advance;
    }
}

}  // namespace

std::vector<ShownGlyph> shown_glyphs(const display::Text& text, const font::Face& face) {
    std::vector<ShownGlyph> shown;
    shown.reserve(text.glyphs.size());
    Length pen;
    for (std::size_t i = 0; i < text.glyphs.size();) {
        const Cluster cluster = cluster_at(text, i);
        i = cluster.end;
        if (!is_void(text, cluster)) add_cluster(text, cluster, pen, shown);
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Length next = i + 1 < shown.size() ? shown[i + 1].x : pen;
        shown[i].advance = choose_advance(face.advance_per_mille(shown[i].glyph), next - shown[i].x, text.size);
    }
    return shown;
}

bool needs_replacement(const display::Text& text) {
    for (std::size_t i = 0; i < text.glyphs.size();) {
        const Cluster cluster = cluster_at(text, i);
        if (!is_void(text, cluster) && !is_spelled_out(cluster)) return true;
        i = cluster.end;
    }
    return false;
}

}  // namespace quoin::pdf
