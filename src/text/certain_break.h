#pragma once

#include <optional>

#include "text/characters.h"

namespace quoin::text {

/// Whether UAX 14 lets a line end before character i, for the pairs whose answer is plain: words, Han, kana, Hangul
/// and the spaces before them. Nothing: ICU must be asked, which costs more than all the rest of a short paragraph.
///
/// `last` is the last character before i that is no space. i > 0.
std::optional<bool> certain_break(const Characters& characters, std::size_t i, std::size_t last);

}  // namespace quoin::text
