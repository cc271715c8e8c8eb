#include "lint/letters.h"

#include "base/utf8.h"

namespace quoin::lint {

std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> letters;
    letters.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        letters.push_back({decoded.code, i, i + decoded.length});
        i += decoded.length;
    }
    return letters;
}

bool is_han(char32_t code) {
    const bool is_ideograph = (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) ||
                              (code >= 0x20000 && code <= 0x3fffd) || (code >= 0x3005 && code <= 0x3007);
    const bool is_kana = (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa) || code == 0x30fc;
    return is_ideograph || is_kana;
}

}  // namespace quoin::lint
