#pragma once

#include <map>
#include <tuple>

#include "text/prepared.h"

namespace quoin::text {

/// The hyphen at the end of a line.
struct Hyphen {
    font::Glyph glyph;
    Length kern;  ///< how much further than its advance the letter before it moves the pen

    Length width() const { return glyph.advance + kern; }
};

/// Measures hyphens, and what breaks inside words shape anew. Remembers what it measured.
class HyphenMeter {
public:
    explicit HyphenMeter(const Prepared& paragraph) : p_{paragraph} {}

    /// The hyphen of a line that ends before character i, which stands inside a word; i > 0.
    Hyphen before(std::size_t i);

    /// Gives the items beside a break before character i the widths that they have there.
    void measure_break(std::size_t i, std::vector<Item>& items);

private:
    Hyphen after_letter(const Segment& segment, char32_t letter);
    Length change(const Segment& segment, std::size_t begin, std::size_t end) const;
    const Segment& segment_of(std::size_t i) const;

    const Prepared& p_;
    std::map<std::tuple<std::uint16_t, Length, std::size_t, char32_t>, Hyphen> known_;  ///< by face, size, run, letter
};

/// Gives soft hyphens the widths of the hyphens that they may become.
void measure_soft_hyphens(Prepared& paragraph);

/// The items with the breaks of hyphenation (typography.md 5.2).
std::vector<Item> divided_items(const Prepared& paragraph);

}  // namespace quoin::text
