#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace quoin::import {

/// A date, or a span of time, inside a line of text.
struct FoundDate {
    std::size_t begin = 0;  ///< in bytes, with the brackets around it
    std::size_t end = 0;
    std::size_t words_begin = 0;  ///< without them
    std::size_t words_end = 0;
    std::string start;      ///< as our schema writes dates; empty: none
    std::string finish;     ///< "present" for what goes on
    std::string date;       ///< a single date, or the text of one that no calendar has
    bool is_guess = false;  ///< a bare year that nothing parts from the words beside it
};

/// The date of a line that is no sentence: the longest one, at the line's end or beginning, or between separators.
std::optional<FoundDate> find_date(std::string_view line);

}  // namespace quoin::import
