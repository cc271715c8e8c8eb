#pragma once

#include <string>
#include <string_view>

namespace quoin::emit {

/// An address in which every byte that RFC 3986 leaves out is written %XX; letters beyond ASCII stay.
std::string safe_address(std::string_view address);
/// The same, letters beyond ASCII too.
std::string ascii_address(std::string_view address);

}  // namespace quoin::emit
