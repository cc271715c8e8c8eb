#include "resume/letters.h"

#include "base/utf8.h"

namespace quoin::resume {

void count_letters(std::string_view text, Letters& letters) {
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        const char32_t code = decoded.code;
        if (code >= 0x3041 && code <= 0x30ff) ++letters.kana;
        if (code >= 0xac00 && code <= 0xd7a3) ++letters.hangul;
        if ((code >= 0x3400 && code <= 0x9fff) || code >= 0x20000) ++letters.han;
        if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0x24f))
            ++letters.latin;
        i += decoded.length;
    }
}

}  // namespace quoin::resume
