#include "locale/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace quoin::locale {

std::string compose(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    std::string composed;
    icu::StringByteSink<std::string> sink(&composed);
    if (U_SUCCESS(status))
        nfc->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
    return U_SUCCESS(status) ? composed : std::string{text};
}

}  // namespace quoin::locale
