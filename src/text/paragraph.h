#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "font/font_book.h"
#include "text/styled_text.h"

namespace quoin::text {

/// Glyphs of one face at their place in a line.
struct Fragment {
    std::size_t run = 0;  ///< index into StyledText::runs: its colour, link and role hang there
    font::FaceId face;
    Length size;
    Length x;     ///< from the line's start to the pen at the first glyph
    Length rise;  ///< above the line's baseline
    std::string text;
    std::vector<font::Glyph> glyphs;
    locale::Language language;  ///< of this fragment, as resolved

    bool operator==(const Fragment&) const = default;
};

/// A line as it is set.
struct Line {
    std::vector<Fragment> fragments;
    Length width;             ///< from the line's start to the end of the last ink-bearing advance
    bool is_divided = false;  ///< hyphenation divided its last word: the next line belongs into the same column

    bool operator==(const Line&) const = default;
};

/// How many lines a paragraph shall take, beside as many as are best (typography.md 2.8).
enum class Looseness { natural, one_less, one_more };

/// How many lines a paragraph takes at one measure, and could take.
struct LineCounts {
    std::size_t natural = 0;
    bool has_one_less = false;  ///< passes P1 and P2 know how
    bool has_one_more = false;

    bool operator==(const LineCounts&) const = default;
};

/// How far a paragraph reaches at one measure, before its lines are set.
struct Extent {
    std::size_t lines = 0;
    Length last_width;  ///< of the last line

    bool operator==(const Extent&) const = default;
};

/// A paragraph shaped once, ready to be broken at any measure.
class Paragraph {
public:
    Paragraph(Paragraph&&) noexcept;
    Paragraph& operator=(Paragraph&&) noexcept;
    ~Paragraph();

    /// The width on one line (the widest one if the text has forced breaks).
    Length natural_width() const;
    /// The widest stretch that cannot be broken.
    Length minimum_width() const;
    /// Breaks the paragraph into lines of `measure` and sets them (typography.md 2): every character once, in order.
    ///
    /// An unbreakable stretch wider than the measure is reported at its place as a warning, once. Where the text does
    /// not allow for the looseness that is asked for, it is set naturally.
    std::vector<Line> lines(Length measure, Diagnostics& diagnostics, Looseness looseness = Looseness::natural) const;
    /// What lines() would give at this measure; costs several searches, but sets nothing.
    LineCounts line_counts(Length measure) const;
    /// How many lines lines() gives at this measure, and how wide the last one is; sets nothing.
    Extent extent(Length measure) const;

private:
    friend Paragraph prepare(StyledText text, ParagraphStyle style, const font::FontBook& fonts,
                             Diagnostics& diagnostics);
    struct State;

    explicit Paragraph(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// Itemises, shapes and measures a text (typography.md 0, steps 1 to 6).
///
/// A character that no font has is an error at its place that names it; the rest is still set.
/// `fonts` must outlive the Paragraph. Empty text gives a Paragraph of one empty line.
Paragraph prepare(StyledText text, ParagraphStyle style, const font::FontBook& fonts, Diagnostics& diagnostics);

}  // namespace quoin::text
