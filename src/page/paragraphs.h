#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "block/block.h"
#include "font/font_book.h"
#include "text/paragraph.h"

namespace quoin::page {

/// The paragraphs of one tree of blocks, shaped once; what was asked once is known.
///
/// A text is known by its address, which must stay. Its size may change in proportion: it is not shaped again then, but
/// answers as the same paragraph at a measure that changed the other way; only rounding can tell the difference.
class Paragraphs {
public:
    Paragraphs(const font::FontBook& fonts, Diagnostics& diagnostics) : fonts_{fonts}, diagnostics_{diagnostics} {}

    /// As it was first asked for.
    const text::Paragraph& of(const block::Text& text) { return known(text).paragraph; }
    /// On one line, at its size now.
    Length natural_width(const block::Text& text);
    /// How many lines a text takes at its size now, with the looseness it asks for.
    std::size_t line_count(const block::Text& text, Length measure);
    /// The share of the measure, in 1/1000, that the last line fills; nothing if the text cannot lose a line.
    std::optional<int> share_of_removable_line(const block::Text& text);
    /// Items [begin, end) of a sequence as one paragraph.
    struct Joint {
        const block::Inline* sequence = nullptr;
        std::size_t begin = 0;
        std::size_t end = 0;
        auto operator<=>(const Joint&) const = default;
    };
    block::Text joined(const Joint& joint) const;
    /// Shaped anew.
    text::Paragraph prepare(const block::Text& text) const;
    /// On one line, at its size now.
    Length natural_width(const Joint& joint);
    std::size_t line_count(const Joint& joint, Length measure);

    const font::FontBook& fonts() const { return fonts_; }
    Diagnostics& diagnostics() const { return diagnostics_; }

private:
    struct Known {
        text::Paragraph paragraph;
        Length em;  ///< at which it was shaped
        Length natural_width;
        Length measure;  ///< that it was last broken at, in proportion to `em`
        std::map<Length, text::Extent> extents;
        std::map<Length, bool> can_lose_line;
    };

    Known& known(const block::Text& text);
    static bool can_lose_line(Known& known, Length measure);

    const font::FontBook& fonts_;
    Diagnostics& diagnostics_;
    std::map<const block::Text*, Known> known_;          ///< looked up by address, never walked
    std::map<Joint, std::pair<Length, Length>> widths_;  ///< the size at which it was asked, the width
};

}  // namespace quoin::page
