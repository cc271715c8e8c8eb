#pragma once

#include <string>
#include <string_view>

namespace quoin::resume {

/// How many letters a fingerprint has.
inline constexpr std::size_t kFingerprintLength = 12;

/// Tells texts apart: the first 48 bits of their SHA-256, as hexadecimal digits in lower case.
std::string fingerprint(std::string_view text);

}  // namespace quoin::resume
