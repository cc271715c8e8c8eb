#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "font/font_book.h"
#include "text/analysis.h"
#include "text/styled_text.h"

namespace quoin::text {

/// Characters [begin, end) of a paragraph that are shaped together: one run, face, script and language.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t run = 0;
    font::FaceId face;
    Length size;           ///< Latin scaled to match
    std::string script;    ///< ISO 15924
    std::string language;  ///< BCP 47, as resolved
    std::string features;
    bool in_capitals = false;  ///< shaped in capitals; the text stays as it is

    bool operator==(const Segment&) const = default;
};

/// Cuts a paragraph into segments, choosing for each grapheme cluster the first family that has it (typography.md 4).
///
/// A character that no family has is an error at its place, and is shown by the first face's .notdef.
std::vector<Segment> itemise(const StyledText& text, const locale::Language& language, const Analysis& analysis,
                             const font::FontBook& fonts, Diagnostics& diagnostics);

}  // namespace quoin::text
