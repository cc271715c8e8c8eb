#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "resume/localized.h"
#include "yaml/node.h"

namespace quoin::resume {

enum class Baseline { normal, superscript, subscript };

/// A stretch of text of one look. A line feed in it is a line break that the author asked for.
struct Run {
    std::string text;
    bool is_bold = false;
    bool is_italic = false;
    bool is_code = false;
    Baseline baseline = Baseline::normal;
    std::string link;                 ///< where it leads; empty: nowhere
    Span span;                        ///< from its first to its last character in the file, dropped markers included
    std::vector<yaml::Piece> pieces;  ///< from bytes of `text` to bytes of the file

    bool operator==(const Run&) const = default;

    /// The place in the file of bytes [begin, end) of `text`.
    Span place(std::size_t begin, std::size_t end) const { return yaml::place(pieces, span, begin, end); }
};

/// A text with its inline markup read; soft line breaks are spaces already.
struct RichText {
    std::vector<Run> runs;
    Span span;

    bool operator==(const RichText&) const = default;

    bool empty() const { return runs.empty(); }
    std::string plain() const;
};

using Text = Localized<RichText>;

/// Words that stand as they are, without markup: one run, or none if `text` is empty.
RichText literal(std::string text, Span span);

}  // namespace quoin::resume
