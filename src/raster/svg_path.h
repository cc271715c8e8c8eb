#pragma once

#include <string>

#include "base/path.h"

namespace quoin::raster {

/// Appends SVG path data in pt, steps of 1/1000: relative commands, whose rounding does not add up.
///
/// `at` is where the path's (0,0) stands; y runs down.
void append_path_data(std::string& out, const Path& path, Point at);

}  // namespace quoin::raster
