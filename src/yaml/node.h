#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"

namespace quoin::yaml {

/// Where the bytes of a scalar's value came from: value bytes from `value` on stand in the file from `source` on.
///
/// A plain one-line scalar has one piece; quoting, folding and escapes start new ones.
struct Piece {
    std::uint32_t value = 0;
    std::uint32_t source = 0;

    bool operator==(const Piece&) const = default;
};

/// A YAML value that knows its place. Aliases are expanded, tags of YAML itself are dropped, the rest was reported.
///
/// What an alias stands for keeps the place of its anchor.
struct Node {
    enum class Kind { null, scalar, list, map };

    Kind kind = Kind::null;
    Span span;                  ///< the whole value in its file; an unwritten null is empty, after its colon or dash
    std::string text;           ///< scalar: the value; null: empty
    bool is_quoted = false;     ///< scalar: written in quotes or as a block, so never a null, number or date
    std::vector<Piece> pieces;  ///< scalar: the map from value to file, in ascending order
    std::vector<Node> items;    ///< list
    std::vector<std::pair<Node, Node>> entries;  ///< map, in the order of the file; keys are scalars
    std::string comment;  ///< of a list's item or a map's key: what yaml::write puts above it; parsing leaves it empty

    bool operator==(const Node&) const = default;

    bool is_null() const { return kind == Kind::null; }
    bool is_scalar() const { return kind == Kind::scalar; }
    bool is_list() const { return kind == Kind::list; }
    bool is_map() const { return kind == Kind::map; }
    /// The value under `key`, or nullptr; nullptr too if this is no map.
    const Node* find(std::string_view key) const;
    /// The place in the file of value bytes [begin, end) of this scalar.
    Span place(std::size_t begin, std::size_t end) const;
};

/// What a value is, for messages: "a list", "a map", "text", "nothing".
std::string_view describe(Node::Kind kind);

/// The place in the file of value bytes [begin, end), for a value with these `pieces` that stands at `whole`.
///
/// Without pieces it is the whole; a folded space stands for its line end and the indentation after it, and what the
/// value dropped (an escaped line end, blanks before a line end) belongs to the character before.
Span place(const std::vector<Piece>& pieces, Span whole, std::size_t begin, std::size_t end);

}  // namespace quoin::yaml
