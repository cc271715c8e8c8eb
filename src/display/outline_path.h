#pragma once

#include "base/path.h"
#include "display/document.h"

namespace quoin::display {

/// The path data of an outline as a Path about Item::at; y runs down.
///
/// Read up to its end or to the first thing that is not M L C Q Z with its numbers.
Path path_of(const Outline& outline);

}  // namespace quoin::display
