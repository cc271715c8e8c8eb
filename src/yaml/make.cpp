#include "yaml/make.h"

#include <algorithm>
#include <cassert>

namespace quoin::yaml {

namespace {

Node make(Node::Kind kind, Span span) {
    Node node;
    node.kind = kind;
    node.span = span;
    return node;
}

}  // namespace

Node make_text(std::string text, Span span, std::vector<Piece> pieces) {
    Node node = make_plain(std::move(text), span);
    node.is_quoted = true;
    node.pieces = std::move(pieces);
    return node;
}

Node make_plain(std::string text, Span span) {
    Node node = make(Node::Kind::scalar, span);
    node.text = std::move(text);
    return node;
}

Node make_list(Span span) { return make(Node::Kind::list, span); }

Node make_map(Span span) { return make(Node::Kind::map, span); }

Node& put(Node& map, std::string_view key, Node value) {
    assert(map.is_map());
    const Span span = value.span;
    map.entries.emplace_back(make_plain(std::string{key}, span), std::move(value));
    return map.entries.back().second;
}

Node& add(Node& list, Node item) {
    assert(list.is_list());
    return list.items.emplace_back(std::move(item));
}

void comment_on(Node& map, std::string_view key, std::string comment) {
    const auto entry =
        std::find_if(map.entries.begin(), map.entries.end(), [&](auto& e) { return e.first.text == key; });
    assert(entry != map.entries.end());
    entry->first.comment = std::move(comment);
}

}  // namespace quoin::yaml
