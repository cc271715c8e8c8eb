#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/message.h"
#include "reader/object.h"

namespace quoin::reader {

/// What one filter of a stream stands for (ISO 32000-1 7.4): Flate with its predictors, LZW, ASCIIHex, ASCII85,
/// RunLength.
///
/// Fails at another filter, at data that is broken, and where more than `most` bytes would come out.
Result<std::string> apply_filter(std::string_view name, const Dict& parameters, std::string_view data,
                                 std::size_t most);

}  // namespace quoin::reader
