#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "locale/language.h"

namespace quoin::locale {

/// How tightly Japanese lines are broken (CSS `line-break`): strict keeps small kana and ー off the line start.
enum class Strictness { normal, strict };

/// Byte offsets inside `text` (UTF-8) at which Unicode lets a line end, ascending; neither 0 nor text.size().
///
/// UAX 14 by ICU with the rules of `language`; forced breaks after line feeds are among them. ICU versions differ:
/// the last word is text::decide's.
std::vector<std::uint32_t> line_boundaries(std::string_view text, const Language& language,
                                           Strictness strictness = Strictness::strict);

/// Byte offsets inside `text` between user-perceived characters (UAX 29), ascending; neither 0 nor text.size().
std::vector<std::uint32_t> grapheme_boundaries(std::string_view text);

}  // namespace quoin::locale
