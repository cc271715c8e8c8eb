#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/span.h"
#include "font/face.h"
#include "locale/hyphenate.h"
#include "locale/language.h"

namespace quoin::text {

enum class Figures { normal, tabular, oldstyle };
enum class Caps { normal, small, all };

/// How characters look; fully resolved. Says nothing of colour, links or roles: those hang on the run's index.
struct CharacterStyle {
    std::vector<std::string> latin;  ///< families for Latin, Greek, Cyrillic, in order of preference
    std::vector<std::string> cjk;    ///< families for Han, Kana, Hangul and their punctuation
    Length size;
    int weight = 400;
    int cjk_weight = 400;
    font::Slant slant = font::Slant::upright;
    int latin_scale = 1000;  ///< Latin is set at size * latin_scale / 1000, to match the Han face
    Figures figures = Figures::normal;
    Caps caps = Caps::normal;
    Length letter_spacing;
    Length rise;                ///< the baseline is raised by this (superscripts)
    bool is_tsume = false;      ///< Japanese set tight by the font's own widths: display headings only
    bool is_code = false;       ///< no ligatures, no contextual forms, no autospace inside
    locale::Language language;  ///< empty: the paragraph's

    bool operator==(const CharacterStyle&) const = default;
};

/// Bytes [begin, end) of the text in one style.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    CharacterStyle style;
    std::vector<Span>
        places;  ///< verbatim pieces of the user's file that the run's bytes came from, in order; may be empty

    bool operator==(const Run&) const = default;
};

/// A text and its styles: runs cover every byte, in order, without gaps.
struct StyledText {
    std::string text;
    std::vector<Run> runs;

    bool operator==(const StyledText&) const = default;
    /// Where in the user's file byte `offset` of the text stands.
    Span place(std::size_t offset) const;
};

enum class Align { start, center, end, justify };

/// How a paragraph's lines are broken and set; fully resolved.
struct ParagraphStyle {
    locale::Language language;
    Align align = Align::start;
    bool never_wraps = false;  ///< one line, whatever its width
    /// Where the patterns are by which words are divided if the lines are justified (typography.md 5.2); null: never.
    locale::FindPatterns hyphenation = nullptr;
    /// Ragged settings below this many em of measure are used even where `justify` is asked for; 0: as asked.
    int justify_from_em = 0;

    bool operator==(const ParagraphStyle&) const = default;
};

}  // namespace quoin::text
