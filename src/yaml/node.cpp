#include "yaml/node.h"

#include <algorithm>

namespace quoin::yaml {

const Node* Node::find(std::string_view key) const {
    const auto has_key = [&](const auto& entry) { return entry.first.text == key; };
    const auto found = std::find_if(entries.begin(), entries.end(), has_key);
    return found == entries.end() ? nullptr : &found->second;
}

Span Node::place(std::size_t begin, std::size_t end) const { return yaml::place(pieces, span, begin, end); }

std::string_view describe(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::null: return "nothing";
        case Node::Kind::scalar: return "text";
        case Node::Kind::list: return "a list";
        case Node::Kind::map: return "a map";
    }
    return "";
}

Span place(const std::vector<Piece>& pieces, Span whole, std::size_t begin, std::size_t end) {
    if (pieces.empty()) return whole;
    const auto after = [&](std::size_t value) {
        return std::upper_bound(pieces.begin(), pieces.end(), value,
                                [](std::size_t v, const Piece& piece) { return v < piece.value; });
    };
    const auto source_of = [&](std::size_t value) {
        const auto next = after(value);
        const Piece& piece = next == pieces.begin() ? pieces.front() : *std::prev(next);
        const auto into = static_cast<std::uint32_t>(value > piece.value ? value - piece.value : 0);
        return std::min(piece.source + into, whole.end);
    };
    const std::uint32_t first = source_of(begin);
    if (end <= begin) return {whole.file, first, first};
    const auto next = after(end - 1);
    const bool piece_ends_here = next != pieces.end() && next->value == end;
    const std::uint32_t last = piece_ends_here ? next->source : std::min(source_of(end - 1) + 1, whole.end);
    return {whole.file, first, std::max(first, last)};
}

}  // namespace quoin::yaml
