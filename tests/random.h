#pragma once

#include <cstddef>
#include <cstdint>

namespace quoin {

/// A small generator of our own (xorshift64), so that the inputs are the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_{seed * 0x9e3779b97f4a7c15ULL + 1} {}

    /// From 0 to n - 1.
    std::size_t below(std::size_t n) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::size_t>(state_ % n);
    }

private:
    std::uint64_t state_;
};

}  // namespace quoin
