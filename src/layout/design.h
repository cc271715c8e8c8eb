#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "layout/resolve.h"
#include "yaml/node.h"

namespace quoin::layout {

/// What a CV's `design:` changes in a layout: the layout's own variables, and RenderCV's keys as far as this layout
/// language can say them. Every key that has no effect is one warning. `theme` is left to the caller.
std::vector<Override> read_design(const yaml::Node& design, const yaml::Node& layout_file, Diagnostics& diagnostics);

}  // namespace quoin::layout
