#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/ascii.h"

/// What the signs of a BibTeX file say by themselves.
namespace quoin::import {

constexpr bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// May the byte stand in the name of a field, a @string or a type?
constexpr bool is_of_name(char c) {
    return !is_white(c) && std::string_view{"\"#%'(),={}@"}.find(c) == std::string_view::npos;
}

/// "@word", at the beginning of a line or behind an entry.
inline bool begins_entry(std::string_view text, std::size_t at) {
    if (text[at] != '@') return false;
    std::size_t before = at;
    while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '\t')) --before;
    if (before > 0 && std::string_view{"\n\r})"}.find(text[before - 1]) == std::string_view::npos) return false;
    std::size_t word = at + 1;
    while (word < text.size() && is_white(text[word])) ++word;
    return word < text.size() && is_ascii_letter(text[word]);
}

/// "word =", with nothing but blanks around the word.
inline bool begins_field(std::string_view text, std::size_t at) {
    const std::size_t word = std::min(text.find_first_not_of(" \t", at), text.size());
    std::size_t end = word;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    const std::size_t equals = std::min(text.find_first_not_of(" \t", end), text.size());
    return end > word && equals < text.size() && text[equals] == '=';
}

}  // namespace quoin::import
