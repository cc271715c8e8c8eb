#pragma once

#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace quoin::yaml {

/// How a scalar is written in its file.
struct ScalarSource {
    std::size_t begin = 0;  ///< its first byte: the quote, the block sign or the first letter
    std::size_t end = 0;
    bool is_quoted = false;
    bool is_closed = true;  ///< false: the closing quote is missing
    std::vector<Piece> pieces;

    bool operator==(const ScalarSource&) const = default;
};

/// Finds where the scalar that begins at byte `offset` of `source` ends, and where each byte of its `value` stands.
///
/// Anchors and tags before it are skipped. Knows plain, 'single', "double", literal | and folded > scalars.
ScalarSource locate_scalar(std::string_view source, std::size_t offset, std::string_view value);

/// The first byte from `offset` on that is no white space, line end or comment.
std::size_t skip_blanks(std::string_view source, std::size_t offset);

/// The first byte from `offset` on that is no white space, line end, comment, anchor or tag.
std::size_t skip_properties(std::string_view source, std::size_t offset);

/// The end of the anchor or tag that begins at `offset`.
std::size_t property_end(std::string_view source, std::size_t offset);

/// The closing quote of the text whose opening quote is at `open`, or npos.
std::size_t find_closing_quote(std::string_view source, std::size_t open);

}  // namespace quoin::yaml
