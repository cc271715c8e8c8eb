#include "resume/fingerprint.h"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <array>

namespace quoin::resume {

std::string fingerprint(std::string_view text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
    std::string digits;
    for (std::size_t i = 0; i < kFingerprintLength / 2; ++i) digits += fmt::format("{:02x}", digest[i]);
    return digits;
}

}  // namespace quoin::resume
