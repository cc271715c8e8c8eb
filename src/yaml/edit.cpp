#include "yaml/edit.h"

#include "base/strings.h"

namespace quoin::yaml {

namespace {

Node key_node(const std::string& text, Span span) {
    Node key;
    key.kind = Node::Kind::scalar;
    key.text = text;
    key.span = span;
    return key;
}

}  // namespace

Node* find(Node& map, std::string_view key) {
    for (auto& [name, value] : map.entries) {
        if (name.text == key) return &value;
    }
    return nullptr;
}

bool set_path(Node& root, std::span<const std::string> path, const Node& value) {
    if (path.empty()) {
        root = value;
        return true;
    }
    if (root.is_null()) root.kind = Node::Kind::map;
    if (!root.is_map()) return false;
    if (Node* const next = find(root, path.front())) return set_path(*next, path.subspan(1), value);
    Node fresh;
    fresh.kind = Node::Kind::map;
    fresh.span = value.span;
    set_path(fresh, path.subspan(1), value);
    root.entries.emplace_back(key_node(path.front(), value.span), std::move(fresh));
    return true;
}

std::vector<std::string> split_path(std::string_view path) {
    std::vector<std::string> keys;
    for (const std::string_view key : split(path, '.')) keys.emplace_back(key);
    return keys;
}

}  // namespace quoin::yaml
