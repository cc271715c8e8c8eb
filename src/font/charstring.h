#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quoin::font {

/// A Type 2 charstring with another advance, its outline untouched (Adobe Technical Note 5177, 3.1 and 4.3).
///
/// `difference` is the advance less the nominalWidthX of the charstring's Private DICT, in font units. Nothing if the
/// charstring calls a subroutine or computes before its first drawing operator, so that its width cannot be told.
std::optional<std::string> with_advance(std::string_view charstring, std::int64_t difference);

}  // namespace quoin::font
