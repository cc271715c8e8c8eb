#pragma once

#include <cstddef>
#include <string_view>

namespace quoin::resume {

/// How many letters of which script a text has; punctuation, digits and full-width forms are none.
struct Letters {
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t hangul = 0;
    std::size_t latin = 0;

    std::size_t cjk() const { return han + kana + hangul; }
};

/// Adds the letters of `text` to `letters`.
void count_letters(std::string_view text, Letters& letters);

}  // namespace quoin::resume
