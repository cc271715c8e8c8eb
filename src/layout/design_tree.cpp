#include "layout/design_tree.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "yaml/edit.h"

namespace quoin::layout {

using yaml::Node;

Node word(std::string text, Span span) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.text = std::move(text);
    node.span = span;
    return node;
}

Node quoted(std::string text, Span span) {
    Node node = word(std::move(text), span);
    node.is_quoted = true;
    return node;
}

Node list_of(std::vector<Node> items, Span span) {
    Node node;
    node.kind = Node::Kind::list;
    node.items = std::move(items);
    node.span = span;
    return node;
}

Node map_of(std::vector<std::pair<std::string, Node>> entries, Span span) {
    Node node;
    node.kind = Node::Kind::map;
    node.span = span;
    for (auto& [key, value] : entries) node.entries.emplace_back(word(std::move(key), span), std::move(value));
    return node;
}

Node& set(Node& map, std::string_view key, Node value) {
    if (Node* const place = yaml::find(map, key)) return *place = std::move(value);
    const Span span = value.span;
    map.kind = Node::Kind::map;
    return map.entries.emplace_back(word(std::string{key}, span), std::move(value)).second;
}

void erase(Node& map, std::string_view key) {
    std::erase_if(map.entries, [&](const auto& entry) { return entry.first.text == key; });
}

void clear_block(Node& block) { block = map_of({{"stack", list_of({}, block.span)}}, block.span); }

void each_block(Node& blocks, Repeated repeated, const std::function<void(Node&)>& visit) {
    for (Node& item : blocks.items) each_block(item, repeated, visit);
    if (!blocks.is_map() || (repeated == Repeated::skipped && blocks.find("for") != nullptr)) return;
    visit(blocks);
    if (Node* const stack = yaml::find(blocks, "stack")) each_block(*stack, repeated, visit);
    if (Node* const row = yaml::find(blocks, "row")) {
        if (Node* const cells = yaml::find(*row, "cells")) each_block(*cells, repeated, visit);
    }
}

std::vector<Node*> rooms(Node& layout, std::string_view name) {
    std::vector<Node*> found;
    if (Node* const room = yaml::find(layout, name)) found.push_back(room);
    Node* const columns = yaml::find(layout, "columns");
    if (columns == nullptr) return found;
    for (auto& [key, column] : columns->entries) {
        if (Node* const room = yaml::find(column, name)) found.push_back(room);
    }
    return found;
}

std::vector<std::string> fields_of(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '{') continue;
        if (text.substr(at).starts_with("{{")) {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find('}', at), text.size());
        names.emplace_back(split(text.substr(at + 1, end - at - 1), '|').front());
        at = end;
    }
    return names;
}

bool is_beside(const Node& block) {
    constexpr std::array<std::string_view, 8> kBeside{"dates", "start",    "start_year", "start_month",
                                                      "end",   "end_year", "end_month",  "location"};
    const Node* const text = template_of(block);
    if (text == nullptr) return false;
    const auto fields = fields_of(text->text);
    return !fields.empty() && std::all_of(fields.begin(), fields.end(), [&](const std::string& field) {
        return std::find(kBeside.begin(), kBeside.end(), field) != kBeside.end();
    });
}

bool is_summary(const Node& block) {
    const Node* const text = template_of(block);
    return text != nullptr && fields_of(text->text) == std::vector<std::string>{"summary"};
}

const Node* template_of(const Node& block) {
    for (const std::string_view kind : {"text", "item"}) {
        const Node* const text = block.find(kind);
        if (text != nullptr && text->is_scalar()) return text;
    }
    return nullptr;
}

}  // namespace quoin::layout
