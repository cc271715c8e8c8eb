#pragma once

#include <string>

#include "display/document.h"

namespace quoin::plain {

/// A document as plain text in reading order, fit to be pasted into a web form; decoration is left out.
///
/// A paragraph is one line however it was broken, what stood side by side is parted by a tab, and a blank line stands
/// before each section. Lines end in \n, without trailing spaces.
std::string write_text(const display::Document& document);

}  // namespace quoin::plain
