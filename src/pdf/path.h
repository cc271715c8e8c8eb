#pragma once

#include <string>

#include "base/path.h"

namespace quoin::pdf {

/// Appends the operators of a path (y down) whose (0,0) stands at `at`, and fills it; gives the box of its points.
///
/// `height`: the page's.
Rect fill_path(std::string& out, const Path& path, Point at, Length height);

}  // namespace quoin::pdf
