#include "reader/pieces.h"

#include <algorithm>
#include <cmath>

#include "reader/gaps.h"

namespace quoin::reader {

namespace {

constexpr double kLargestBack = 0.6;  // em: punctuation that was pulled in
constexpr double kWideSpace = 1.0;    // em: a space that was stretched over a gap between columns
constexpr std::size_t kMostPieces = 2'000'000;
constexpr std::size_t kLongestPiece = 100'000;  // bytes

}  // namespace

bool Pieces::goes_on(const Glyph& glyph) const {
    if (pieces_.empty()) return false;
    const Piece& last = pieces_.back();
    const bool is_same = last.font == *glyph.font && last.mcid == glyph.mcid && last.is_artifact == glyph.is_artifact &&
                         std::abs(last.size - glyph.size) < 0.01 && std::abs(last.y - glyph.y) < 0.01;
    if (!is_same || replacement_number_ != glyph.replacement_number || last.text.size() > kLongestPiece) return false;
    if (glyph.replacement_number != 0) return true;
    const double gap = (glyph.x - last.right()) / glyph.size;
    const bool is_wide_space = glyph.text == " " && glyph.width > kWideSpace * glyph.size;
    const bool was_wide_space = last.text == " " && last.width > kWideSpace * last.size;
    return gap <= kReadAsSpace && gap >= -kLargestBack && !is_wide_space && !was_wide_space;
}

void Pieces::add(const Glyph& glyph) {
    if (goes_on(glyph)) {
        Piece& last = pieces_.back();
        last.width = std::max(last.width, glyph.x + glyph.width - last.x);
        if (glyph.replacement_number == 0) last.text += glyph.text;
        last.is_unknown = last.is_unknown || (glyph.is_unknown && glyph.replacement_number == 0);
        return;
    }
    if (pieces_.size() >= kMostPieces) return;
    const bool is_first_of_replacement =
        glyph.replacement_number != 0 && glyph.replacement_number != replacement_number_;
    const bool is_replaced = glyph.replacement_number != 0;
    replacement_number_ = glyph.replacement_number;
    // An ActualText is said once, where its first glyph stands.
    std::string text = !is_replaced ? glyph.text : is_first_of_replacement ? *glyph.replacement : std::string{};
    pieces_.push_back({std::move(text), glyph.x, glyph.y, glyph.width, glyph.size, *glyph.font, glyph.mcid,
                       glyph.is_artifact, is_replaced, glyph.is_unknown && !is_replaced});
}

}  // namespace quoin::reader
