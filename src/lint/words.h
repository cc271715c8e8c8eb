#pragma once

#include <string>
#include <vector>

#include "lint/passage.h"

namespace quoin::lint {

/// A word of Latin letters, apostrophes within it included.
struct Word {
    std::string text;       ///< typewriter apostrophes only
    std::size_t first = 0;  ///< letters [first, last) of the passage
    std::size_t last = 0;
};

std::vector<Word> words_of(const Passage& passage);

/// For each letter: does it stand in quotes or in a title?
std::vector<bool> quoted_letters(const Passage& passage);

}  // namespace quoin::lint
