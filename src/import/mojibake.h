#pragma once

#include <cstddef>

#include "import/traced.h"

namespace quoin::import {

/// Repairs UTF-8 that somebody once read as Mac Roman or Windows-1252 and saved again: "â€™" is ’ again.
///
/// Gives the number of characters that it repaired. Changes nothing unless all that is not ASCII is such, and says at
/// least two characters: a page that uses "Ã©" knowingly uses something else too.
std::size_t repair_mojibake(Traced& text);

}  // namespace quoin::import
