#pragma once

#include <set>
#include <string>
#include <string_view>

#include "import/bibtex_parser.h"

namespace quoin::import {

/// What a type of entries is, whatever BibTeX or biblatex call it.
enum class BibKind { article, part, book, thesis, report, patent, other };

BibKind kind_of(std::string_view type);

/// Where a publication appeared, as a CV says it, in our markup: "Journal of X 12(3), 45–67", "Proceedings of Y, 1–9,
/// ACM", "PhD thesis, University of Z".
///
/// The names of the fields that it says are added to `used`.
PlacedText journal_text(const BibEntry& entry, std::set<std::string>& used, Diagnostics& diagnostics);

/// The field `howpublished` if it is nothing but an address, else nullptr.
const BibField* address_in_howpublished(const BibEntry& entry);

/// Is the last character Han, Kana, Hangul or one of their signs?
bool ends_east_asian(std::string_view text);

}  // namespace quoin::import
