#pragma once

#include <map>
#include <optional>
#include <tuple>
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
    /// How many lines `make` counts for a thing that is no text; asked again only for another size or measure.
    template <typename Make>
    std::size_t remembered(const void* what, Length em, Length measure, Make make) {
        const auto [place, is_new] = counts_.try_emplace({what, em, measure});
        if (is_new) place->second = make();
        return place->second;
    }

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
    std::map<const block::Text*, Known> known_;  ///< looked up by address, never walked
    std::map<std::tuple<const void*, Length, Length>, std::size_t> counts_;
};

}  // namespace quoin::page
