#pragma once

#include <cstddef>
#include <string>

#include "display/document.h"

namespace quoin::pdf {

/// Glyphs [begin, end) of a Text that together show some of its characters.
struct Cluster {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;  ///< UTF-8, as a reader gets it

    /// How many glyphs there are.
    std::size_t size() const { return end - begin; }
    bool operator==(const Cluster&) const = default;
};

/// The cluster whose first glyph is number `begin` of the text.
///
/// Left out of the text are break hints (soft hyphen, zero-width space, word joiner), which say nothing, and U+0000,
/// U+FEFF, U+FFFE, which ToUnicode forbids (PDF/A-2 6.2.11.7.2). The hyphen of a hyphenation, which shows a soft hyphen
/// or nothing of the text, reads U+00AD: a hyphen that the author did not write (ISO 32000-1 14.8.2.2.3).
Cluster cluster_at(const display::Text& text, std::size_t begin);

/// True if the cluster neither shows nor says anything: break hints shown by glyphs without advance.
bool is_void(const display::Text& text, const Cluster& cluster);

}  // namespace quoin::pdf
