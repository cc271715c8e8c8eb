#pragma once

#include <locale>

#include "locale/boundary.h"

namespace quoin::locale {

/// What Boost.Locale must be able to do with a locale.
enum class Facet { boundary, conversion };

/// A std::locale of ICU for a language, by our own mapping from BCP 47 (pdf.md 4).
///
/// Boost.Locale takes script subtags for the country and then reads the text as us-ascii, without a word.
std::locale make_locale(const Language& language, Facet facet, Strictness strictness = Strictness::strict);

}  // namespace quoin::locale
