#pragma once

#include "base/diagnostics.h"
#include "layout/layout.h"
#include "yaml/node.h"

namespace quoin::layout {

/// Reads a layout file as `resolve` gives it. Every mistake is reported; references are checked.
Layout read(const yaml::Node& file, Diagnostics& diagnostics);

}  // namespace quoin::layout
