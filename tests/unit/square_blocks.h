#pragma once

#include <string>

#include "block/block.h"
#include "square.h"

namespace quoin {

/// A paragraph of the test font: at 10 pt a letter is 5 pt wide and a space 2.5 pt; lines are 15 pt apart.
inline block::Text square_text(const std::string& words, std::string_view language = "en") {
    const text::CharacterStyle characters = square_style(language);
    block::Text made;
    made.text = {words, {{0, words.size(), characters, {}}}};
    made.paints = {{}};
    made.style.language = characters.language;
    made.em = characters.size;
    made.pitch = Length::pt(15);
    return made;
}

}  // namespace quoin
