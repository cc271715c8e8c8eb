#pragma once

#include <compare>
#include <cstdint>

namespace quoin {

/// A place in an input file: bytes [begin, end) of file number `file`.
///
/// File numbers are given by Diagnostics::add_file. The default Span says
/// "nowhere": a diagnostic there is printed without line and caret.
struct Span {
    static constexpr std::uint32_t kNoFile = 0xffffffff;

    std::uint32_t file = kNoFile;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr bool is_somewhere() const { return file != kNoFile; }
    /// The part [from, from + length) of this span, clipped to it.
    constexpr Span part(std::uint32_t from, std::uint32_t length) const {
        const std::uint32_t first = begin + from < end ? begin + from : end;
        const std::uint32_t last = first + length < end ? first + length : end;
        return {file, first, last};
    }

    constexpr auto operator<=>(const Span&) const = default;
};

}  // namespace quoin
