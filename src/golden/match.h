#pragma once

#include <optional>
#include <span>
#include <vector>

#include "golden/golden.h"

namespace quoin::golden {

/// A block and the page that it stands on, from 0.
struct Placed {
    const Block* block = nullptr;
    std::size_t page = 0;
};

/// A block of the golden and what became of it: nothing on one side is new or gone.
struct Match {
    std::optional<Placed> before;
    std::optional<Placed> after;
};

/// All blocks in reading order; those of decoration are left out.
std::vector<Placed> blocks_of(const Golden& golden);

/// The words of a block.
std::string text_of(const Block& block);
/// The same without spaces: a line may end with one, or drop it.
std::string letters_of(const Block& block);

/// Which block became which: those of one text first, in order, then what stands between them by its words.
///
/// Comes in the order of today's document; what is gone stands where it stood.
std::vector<Match> match(std::span<const Placed> before, std::span<const Placed> after);

}  // namespace quoin::golden
