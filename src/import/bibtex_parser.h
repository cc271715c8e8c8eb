#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "import/placed_text.h"

namespace quoin::import {

struct BibField {
    std::string name;  ///< in lower case
    Span name_span;
    PlacedText value;  ///< TeX: strings are put in, parts joined, the outer braces or quotes dropped

    bool empty() const { return value.empty(); }
};

/// @type{key, field = value, …}
struct BibEntry {
    std::string type;  ///< in lower case
    std::string key;
    Span span;  ///< of the key, or of the type where there is none
    std::vector<BibField> fields;
    bool is_cut = false;     ///< an error ended it early: what it lacks was reported
    bool is_volume = false;  ///< others are parts of it, and it has no author

    /// The field, or nullptr if there is none or it says nothing.
    const BibField* find(std::string_view name) const;
};

/// The most bytes of a .bib file, and of all values once @string is put in.
inline constexpr std::size_t kLargestBibliography = std::size_t{4} << 20;

/// Reads BibTeX's (and biblatex's) syntax: @string, @comment, @preamble, # and all entries, in the order of the text.
///
/// What is wrong is reported at its place, and reading goes on behind it. Of two entries of one key and of two fields
/// of one name the first counts. Text between entries is a comment, as for BibTeX.
std::vector<BibEntry> parse_bibtex(const PlacedText& source, Diagnostics& diagnostics);

}  // namespace quoin::import
