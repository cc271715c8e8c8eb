#pragma once

#include "display/document.h"

namespace quoin::display {

/// Puts the pages of `more` after those of `document`.
///
/// To a reader they are a section of it, in their own language. The metadata stay those of `document`.
void append(Document& document, Document more);

}  // namespace quoin::display
