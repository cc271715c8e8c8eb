#include "pdf/number.h"

#include <charconv>

#include "base/utf8.h"

namespace quoin::pdf {

void append_integer(std::string& out, std::int64_t number) {
    char digits[24];
    const auto [end, status] = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, end);
}

void append_thousandths(std::string& out, std::int64_t number) {
    if (number < 0) out.push_back('-');
    const std::int64_t size = number < 0 ? -number : number;
    append_integer(out, size / 1000);
    std::int64_t rest = size % 1000;
    if (rest == 0) return;
    out.push_back('.');
    for (std::int64_t place = 100; rest != 0; place /= 10) {
        out.push_back(static_cast<char>('0' + rest / place));
        rest %= place;
    }
}

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
