#pragma once

#include <span>
#include <string>

#include "display/document.h"

namespace quoin::display {

/// Gives each text in Han, kana or Hangul, which stands in an element of a language written otherwise, a span in its
/// own language, so that a reader changes its voice (ISO 14289-1 7.2).
///
/// Han alone is Chinese or Japanese, whichever of `languages` (BCP 47, those of the CV) comes first; else Chinese.
void mark_languages(Document& document, std::span<const std::string> languages);

}  // namespace quoin::display
