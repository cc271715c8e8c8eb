#pragma once

#include <cstdint>
#include <string_view>

namespace quoin::pdf {

inline constexpr std::uint64_t kHashStart = 0xcbf29ce484222325;

/// A 64-bit number that tells byte strings apart; FNV-1a over words of eight bytes. No protection against forgery.
constexpr std::uint64_t hash(std::string_view bytes, std::uint64_t start = kHashStart) {
    constexpr std::uint64_t kPrime = 0x100000001b3;
    const auto mix = [](std::uint64_t state, std::uint64_t word) {
        state = (state ^ word) * kPrime;
        return state ^ (state >> 29);  // FNV alone leaves the low bits ignorant of a word's high bits
    };
    std::uint64_t state = mix(start, bytes.size());
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        for (unsigned k = 0; k < 8; ++k) word |= std::uint64_t{static_cast<unsigned char>(bytes[i + k])} << (8 * k);
        state = mix(state, word);
    }
    for (; i < bytes.size(); ++i) state = mix(state, static_cast<unsigned char>(bytes[i]));
    return state;
}

}  // namespace quoin::pdf
