#include "font/charstring.h"

namespace quoin::font {

namespace {

/// How many bytes the number that begins with `lead` takes; 0 for an operator.
std::size_t operand_size(unsigned lead) {
    if (lead == 28) return 3;
    if (lead < 32) return 0;
    if (lead < 247) return 1;
    return lead < 255 ? 2 : 5;
}

/// Whether a charstring whose first operator this is, after `operands` numbers, begins with its width.
std::optional<bool> begins_with_width(unsigned operation, std::size_t operands) {
    switch (operation) {
        case 1:                                          // hstem
        case 3:                                          // vstem
        case 18:                                         // hstemhm
        case 19:                                         // hintmask
        case 20:                                         // cntrmask
        case 23: return operands % 2 == 1;               // vstemhm
        case 21: return operands == 3;                   // rmoveto
        case 4:                                          // vmoveto
        case 22: return operands == 2;                   // hmoveto
        case 14: return operands == 1 || operands == 5;  // endchar
        default: return std::nullopt;
    }
}

std::string number(std::int64_t n) {
    if (n >= -107 && n <= 107) return {static_cast<char>(n + 139)};
    return {28, static_cast<char>((n >> 8) & 0xff), static_cast<char>(n & 0xff)};
}

}  // namespace

std::optional<std::string> with_advance(std::string_view charstring, std::int64_t difference) {
    constexpr std::int64_t kLargest = 32767;
    if (difference > kLargest || difference < -kLargest) return std::nullopt;
    std::size_t operands = 0;
    std::size_t first_end = 0;
    std::size_t at = 0;
    while (at < charstring.size()) {
        const auto lead = static_cast<unsigned char>(charstring[at]);
        const std::size_t size = operand_size(lead);
        if (size == 0) {
            const auto has_width = begins_with_width(lead, operands);
            if (!has_width) return std::nullopt;
            return number(difference).append(charstring.substr(*has_width ? first_end : 0));
        }
        at += size;
        if (++operands == 1) first_end = at;
    }
    return std::nullopt;
}

}  // namespace quoin::font
