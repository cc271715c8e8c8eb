#include "import/mojibake.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"

namespace quoin::import {

namespace {

/// What Mac Roman has at 0x80 to 0xff.
constexpr std::array<char16_t, 128> kMacRoman{
    0x00c4, 0x00c5, 0x00c7, 0x00c9, 0x00d1, 0x00d6, 0x00dc, 0x00e1, 0x00e0, 0x00e2, 0x00e4, 0x00e3, 0x00e5,
    0x00e7, 0x00e9, 0x00e8, 0x00ea, 0x00eb, 0x00ed, 0x00ec, 0x00ee, 0x00ef, 0x00f1, 0x00f3, 0x00f2, 0x00f4,
    0x00f6, 0x00f5, 0x00fa, 0x00f9, 0x00fb, 0x00fc, 0x2020, 0x00b0, 0x00a2, 0x00a3, 0x00a7, 0x2022, 0x00b6,
    0x00df, 0x00ae, 0x00a9, 0x2122, 0x00b4, 0x00a8, 0x2260, 0x00c6, 0x00d8, 0x221e, 0x00b1, 0x2264, 0x2265,
    0x00a5, 0x00b5, 0x2202, 0x2211, 0x220f, 0x03c0, 0x222b, 0x00aa, 0x00ba, 0x03a9, 0x00e6, 0x00f8, 0x00bf,
    0x00a1, 0x00ac, 0x221a, 0x0192, 0x2248, 0x2206, 0x00ab, 0x00bb, 0x2026, 0x00a0, 0x00c0, 0x00c3, 0x00d5,
    0x0152, 0x0153, 0x2013, 0x2014, 0x201c, 0x201d, 0x2018, 0x2019, 0x00f7, 0x25ca, 0x00ff, 0x0178, 0x2044,
    0x20ac, 0x2039, 0x203a, 0xfb01, 0xfb02, 0x2021, 0x00b7, 0x201a, 0x201e, 0x2030, 0x00c2, 0x00ca, 0x00c1,
    0x00cb, 0x00c8, 0x00cd, 0x00ce, 0x00cf, 0x00cc, 0x00d3, 0x00d4, 0xf8ff, 0x00d2, 0x00da, 0x00db, 0x00d9,
    0x0131, 0x02c6, 0x02dc, 0x00af, 0x02d8, 0x02d9, 0x02da, 0x00b8, 0x02dd, 0x02db, 0x02c7};

/// What Windows-1252 has at 0x80 to 0x9f, the five holes as the C1 controls that programs leave there; above it is
/// Latin-1.
constexpr std::array<char16_t, 32> kWindows{0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                            0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                            0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                            0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

/// Below that many repaired characters a page is left as it is.
constexpr std::size_t kFewestRepairs = 2;

using ByteOf = std::optional<char> (*)(char32_t);

template <std::size_t size>
std::optional<char> byte_in(const std::array<char16_t, size>& table, char32_t code) {
    const auto at = std::find(table.begin(), table.end(), code);
    return at == table.end() ? std::nullopt : std::optional{static_cast<char>(0x80 + (at - table.begin()))};
}

std::optional<char> mac_roman(char32_t code) { return byte_in(kMacRoman, code); }

std::optional<char> windows(char32_t code) {
    return code >= 0xa0 && code <= 0xff ? std::optional{static_cast<char>(code)} : byte_in(kWindows, code);
}

/// The text with each character that is not ASCII as the byte it once was; nothing if that gives no UTF-8, or too
/// little of it.
std::optional<Traced> repaired(const Traced& text, ByteOf byte_of, std::size_t& count) {
    Traced result;
    count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text.text, at);
        const std::optional<char> byte = decoded.code < 0x80 ? std::optional{text.text[at]} : byte_of(decoded.code);
        if (!byte) return std::nullopt;
        if ((static_cast<unsigned char>(*byte) & 0xc0U) == 0xc0U) ++count;
        result.add(*byte, text.from[at]);
        at += decoded.length;
    }
    if (count < kFewestRepairs || find_invalid_utf8(result.text) != std::string_view::npos) return std::nullopt;
    return result;
}

}  // namespace

std::size_t repair_mojibake(Traced& text) {
    for (const ByteOf byte_of : {mac_roman, windows}) {
        std::size_t count = 0;
        if (std::optional<Traced> better = repaired(text, byte_of, count)) {
            text = std::move(*better);
            return count;
        }
    }
    return 0;
}

}  // namespace quoin::import
