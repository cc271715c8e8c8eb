#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/message.h"

namespace quoin::reader {

/// LZW as PDF has it (ISO 32000-1 7.4.4): codes of 9 to 12 bits that grow `early` (0 or 1) codes before they must.
Result<std::string> undo_lzw(std::string_view data, int early, std::size_t most);

}  // namespace quoin::reader
