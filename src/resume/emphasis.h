#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace quoin::resume {

/// A run of asterisks at bytes [begin, begin + count) of a text.
struct Asterisks {
    std::size_t begin = 0;
    std::size_t count = 0;
    std::size_t written = 0;  ///< how many there were before any was used
    bool opens = false;
    bool closes = false;
};

enum class Emphasis { italic, bold };

/// Bytes [begin, end) are emphasised; the `width` bytes on either side of them are the markers.
struct Emphasised {
    std::size_t begin = 0;
    std::size_t end = 0;
    Emphasis emphasis = Emphasis::italic;

    std::size_t width() const { return emphasis == Emphasis::bold ? 2 : 1; }
    bool operator==(const Emphasised&) const = default;
};

/// The asterisks at `offset`, and whether they may open or close emphasis by what stands beside them.
Asterisks asterisks_at(std::string_view text, std::size_t offset);

/// Pairs up markers, the nearest opener first (CommonMark 0.31, "process emphasis").
std::vector<Emphasised> pair_up(std::vector<Asterisks> runs);

}  // namespace quoin::resume
