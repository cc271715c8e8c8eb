#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "verify/verify.h"

namespace quoin::verify {

/// What a text is to the order of its section.
enum class Rank { plain, name, section, entry, bullet };

/// A text that the PDF must hold.
struct Wanted {
    std::vector<std::string> texts;  ///< any of them will do; the first is what is told
    std::vector<std::string> parts;  ///< if none of the texts is there, these in order will do
    Span span;                       ///< in the CV
    Rank rank = Rank::plain;
    std::size_t section = 0;   ///< 0: the header
    std::size_t entry = 0;     ///< counted through all sections
    bool may_go = false;       ///< fitting may have left it out
    bool is_optional = false;  ///< a layout may shorten the list that it is in
};

/// All that the CV shows in the language, in the order of resume::visible_text.
std::vector<Wanted> wanted_texts(const Original& original);

}  // namespace quoin::verify
