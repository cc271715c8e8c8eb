#pragma once

#include <cstdint>
#include <string>

#include "base/length.h"

namespace quoin {

/// A length in whole 1/1000 pt, the step of every coordinate that we print; rounded half away from zero.
constexpr std::int64_t thousandths(Length length) {
    const std::int64_t scaled = length.units() * 1000;
    constexpr std::int64_t kHalf = Length::kUnitsPerPt / 2;
    return (scaled < 0 ? scaled - kHalf : scaled + kHalf) / Length::kUnitsPerPt;
}

/// Appends a whole number.
void append_integer(std::string& out, std::int64_t number);
/// Appends n/1000 with up to three decimals and no trailing zeros: 1500 gives "1.5".
void append_thousandths(std::string& out, std::int64_t number);
/// Appends n/1000000 with up to six decimals and no trailing zeros.
void append_millionths(std::string& out, std::int64_t number);

}  // namespace quoin
