#pragma once

#include <string>

#include "base/message.h"
#include "golden/golden.h"

namespace quoin::golden {

/// A golden as lines of text for people to review: one for each line of the page.
std::string write(const Golden& golden);

/// The golden that `write` wrote; fails with the number of the line that is none of its lines.
Result<Golden> read(const std::string& text);

}  // namespace quoin::golden
