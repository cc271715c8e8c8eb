#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

#include "base/message.h"

namespace quoin {

/// A distance on the page, kept as a whole number of 1/65536 pt.
///
/// Whole numbers add without rounding, so the same CV gives the same page on
/// every compiler. Range: about +-1.4e14 pt; overflow is not checked.
class Length {
public:
    static constexpr std::int64_t kUnitsPerPt = 65536;

    constexpr Length() = default;
    static constexpr Length units(std::int64_t n) { return Length{n}; }
    static constexpr Length pt(double n) { return Length{round(n * static_cast<double>(kUnitsPerPt))}; }
    static constexpr Length mm(double n) { return pt(n * 72.0 / 25.4); }

    constexpr std::int64_t units() const { return units_; }
    constexpr double to_pt() const { return static_cast<double>(units_) / static_cast<double>(kUnitsPerPt); }

    /// This length times `factor`, rounded half away from zero.
    constexpr Length scaled(double factor) const { return Length{round(static_cast<double>(units_) * factor)}; }
    /// This length times per_mille/1000 in whole numbers, rounded half away from zero.
    constexpr Length per_mille(std::int64_t n) const {
        const std::int64_t product = units_ * n;
        return Length{(product + (product < 0 ? -500 : 500)) / 1000};
    }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length& operator+=(Length o) {
        units_ += o.units_;
        return *this;
    }
    constexpr Length& operator-=(Length o) {
        units_ -= o.units_;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b) { return a += b; }
    friend constexpr Length operator-(Length a, Length b) { return a -= b; }
    friend constexpr Length operator-(Length a) { return Length{-a.units_}; }
    friend constexpr Length operator*(Length a, std::int64_t n) { return Length{a.units_ * n}; }
    friend constexpr Length operator/(Length a, std::int64_t n) { return Length{a.units_ / n}; }

private:
    constexpr explicit Length(std::int64_t n) : units_{n} {}
    static constexpr std::int64_t round(double n) { return static_cast<std::int64_t>(n < 0 ? n - 0.5 : n + 0.5); }

    std::int64_t units_ = 0;
};

/// Reads "12pt", "4.5mm", "1.2cm" or "0.7in": a number, then its unit, nothing else.
///
/// Fails on a missing or unknown unit and on a number longer than any page.
/// A hint names the unit to add. The text is not trimmed.
Result<Length> parse_length(std::string_view text);

}  // namespace quoin
