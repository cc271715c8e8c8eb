#include "resume/fingerprint.h"

#include "base/digest.h"

namespace quoin::resume {

std::string fingerprint(std::string_view text) { return sha256(text).substr(0, kFingerprintLength); }

}  // namespace quoin::resume
