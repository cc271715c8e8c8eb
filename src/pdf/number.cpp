#include "pdf/number.h"

#include "base/utf8.h"

namespace quoin::pdf {

void append_hex(std::string& out, std::uint32_t code) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kDigits[(code >> shift) & 0xf]);
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        const Decoded decoded = decode_utf8(utf8, i);
        i += decoded.length;
        if (decoded.code < 0x10000) {
            append_hex(out, decoded.code);
        } else {
            append_hex(out, 0xd800 + ((decoded.code - 0x10000) >> 10));
            append_hex(out, 0xdc00 + (decoded.code & 0x3ff));
        }
    }
}

}  // namespace quoin::pdf
