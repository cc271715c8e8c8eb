#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/outline.h"

namespace quoin::import {

/// A text each of whose bytes knows where in the imported file it came from.
struct Traced {
    std::string text;
    std::vector<std::uint32_t> from;  ///< for each byte of `text` its offset in the file

    bool empty() const { return text.empty(); }
    std::size_t size() const { return text.size(); }
    void add(char byte, std::uint32_t source);
    /// Bytes that stand for what the file has at `source`, all of them.
    void add(std::string_view bytes, std::uint32_t source);
    void append(const Traced& other) { append(other, 0, other.size()); }
    /// Bytes [begin, end) of another.
    void append(const Traced& other, std::size_t begin, std::size_t end);
    Traced part(std::size_t begin, std::size_t end) const;
    void clear();

    bool operator==(const Traced&) const = default;
};

/// A file's text as it stands, bytes [begin, end) of it.
Traced traced(std::string_view text, std::size_t begin, std::size_t end);

/// With the places as spans and pieces of `file`; nowhere in particular if it is empty.
Words as_words(const Traced& traced, std::uint32_t file);

}  // namespace quoin::import
