#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace quoin::pdf {

/// Appends four hexadecimal digits.
void append_hex(std::string& out, std::uint32_t code);
/// Appends UTF-8 text as UTF-16BE in hexadecimal digits, without a byte order mark.
void append_utf16_hex(std::string& out, std::string_view utf8);

}  // namespace quoin::pdf
