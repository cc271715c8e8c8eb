#pragma once

#include <string>

#include "display/document.h"

namespace quoin::pdf {

/// Appends the path operators of an outline and fills it; gives the box of its points on the page.
///
/// The path is read up to its end or to the first thing that is not M L C Q Z with its numbers. `height`: the page's.
Rect fill_outline(std::string& out, const display::Outline& outline, Point at, Length height);

}  // namespace quoin::pdf
