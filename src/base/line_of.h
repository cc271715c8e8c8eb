#pragma once

#include <string>

#include "base/diagnostics.h"

namespace quoin {

/// "cv.yaml:12", for a message that speaks of another place than its own; "no file" of a span that is nowhere.
std::string line_of(Span span, const Diagnostics& diagnostics);

}  // namespace quoin
