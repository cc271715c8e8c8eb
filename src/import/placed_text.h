#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "yaml/node.h"

namespace quoin::import {

/// A text made from a file, each byte with the offset in that file that it came from.
struct PlacedText {
    std::string text;
    std::vector<std::uint32_t> from;  ///< as many as bytes; they need not ascend
    std::uint32_t file = Span::kNoFile;

    bool empty() const { return text.empty(); }
    std::size_t size() const { return text.size(); }

    /// Adds bytes that all stand for the byte of the file at `place`.
    void add(std::string_view bytes, std::uint32_t place);
    void add(const PlacedText& other);
    /// Adds what no byte of the file says, such as a comma between two fields; it belongs to the last byte.
    void glue(std::string_view bytes);
    /// Value bytes [begin, end), or up to the end of the text.
    PlacedText part(std::size_t begin, std::size_t end = std::string::npos) const;
    PlacedText trimmed() const;
    /// The place in the file of bytes [begin, end); just behind the last byte if there are none.
    Span place(std::size_t begin, std::size_t end) const;
    Span span() const { return place(0, text.size()); }
};

/// The whole of a file, without a byte order mark.
PlacedText whole_file(std::uint32_t file, std::string_view text);
/// The value of a scalar that a YAML file holds.
PlacedText value_of(const yaml::Node& scalar);

/// The text with a backslash before each byte that our inline markup may take for a sign.
PlacedText escaped(const PlacedText& text);
/// Is the byte such a sign?
bool is_markup_sign(char byte);

/// A scalar of that text, which knows where its bytes came from.
yaml::Node to_node(const PlacedText& text);

}  // namespace quoin::import
