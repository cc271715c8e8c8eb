#pragma once

#include <cstddef>
#include <string_view>

namespace quoin::import {

/// How many bytes at `at` are an emoji with all that is joined to it, or a short code such as ":wave:"; 0: none.
///
/// Signs that fonts have as text too (★, ✓, ☎) are emoji only with U+FE0F behind them.
std::size_t emoji_at(std::string_view text, std::size_t at);

}  // namespace quoin::import
