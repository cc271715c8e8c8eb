#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "reader/object.h"

namespace quoin::reader {

/// Reads the objects of a file or of a content stream one after the other, in time that grows with its length.
///
/// What cannot be read is passed over. Arrays and dictionaries nest 64 deep at most; what lies deeper ends the reading.
class Lexer {
public:
    explicit Lexer(std::string_view source, std::size_t at = 0) : source_{source}, at_{at} {}

    /// The next object or keyword; nothing at the end. "5 0 R" is a reference inside of arrays and dictionaries only.
    std::optional<Object> next() { return next(0); }
    std::size_t at() const { return at_; }
    void go_to(std::size_t at) { at_ = at < source_.size() ? at : source_.size(); }

private:
    enum class Close { none, array, dict };

    std::optional<Object> next(int depth);
    void skip_space();
    Object read_number_or_keyword();
    Object read_name();
    Object read_string();
    Object read_hex();
    int read_octal(char first);
    std::vector<Object> read_items(Close close, int depth);
    Object read_array(int depth);
    Object read_dict(int depth);
    bool take(std::string_view mark);

    std::string_view source_;
    std::size_t at_ = 0;
};

}  // namespace quoin::reader
