#pragma once

#include <string>

#include "base/path.h"

namespace quoin::pdf {

/// Appends the operators that make a path (y down) whose (0,0) stands at `at`; gives the box of its points.
///
/// `height`: the page's. What is done with the path is the next operator's.
Rect append_path(std::string& out, const Path& path, Point at, Length height);

}  // namespace quoin::pdf
