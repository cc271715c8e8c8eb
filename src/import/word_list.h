#pragma once

#include <string_view>
#include <vector>

namespace quoin::import {

/// A list of words in small letters, made to be asked often. It points into the text that it was made of.
class WordList {
public:
    /// `words` are parted by |.
    explicit WordList(std::string_view words);

    bool has(std::string_view word) const;
    /// Does `text` end in one of them?
    bool ends(std::string_view text) const;
    /// Does one of them stand in `text` as a whole word, or as several?
    bool is_within(std::string_view text) const;
    /// How many bytes the longest of them has that `text` begins with, as whole words; 0: none.
    std::size_t begins(std::string_view text) const;

private:
    std::vector<std::string_view> words_;  ///< sorted
    std::size_t longest_ = 0;              ///< in bytes
};

}  // namespace quoin::import
