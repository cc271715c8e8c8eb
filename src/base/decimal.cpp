#include "base/decimal.h"

#include <charconv>

namespace quoin {

namespace {

/// `number` / `one` in decimals; `one` is a power of ten.
void append_fraction(std::string& out, std::int64_t number, std::int64_t one) {
    if (number < 0) out.push_back('-');
    const std::int64_t size = number < 0 ? -number : number;
    append_integer(out, size / one);
    std::int64_t rest = size % one;
    if (rest == 0) return;
    out.push_back('.');
    for (std::int64_t place = one / 10; rest != 0; place /= 10) {
        out.push_back(static_cast<char>('0' + rest / place));
        rest %= place;
    }
}

}  // namespace

void append_integer(std::string& out, std::int64_t number) {
    char digits[24];
    const auto [end, status] = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, end);
}

void append_thousandths(std::string& out, std::int64_t number) { append_fraction(out, number, 1000); }

void append_millionths(std::string& out, std::int64_t number) { append_fraction(out, number, 1'000'000); }

}  // namespace quoin
