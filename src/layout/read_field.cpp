#include <fmt/format.h>

#include "base/strings.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

std::vector<Field> read_fields(const Node& node, Scope scope, Diagnostics& diagnostics) {
    std::vector<Field> fields;
    const std::vector<Node> one{node};
    for (const Node& item : node.is_list() ? node.items : one) {
        if (const auto found = read_field(item, scope, diagnostics)) fields.push_back(*found);
    }
    return fields;
}

}  // namespace

std::optional<Field> read_field(const Node& node, Scope scope, Diagnostics& diagnostics) {
    const auto name = yaml::read_text(node, diagnostics);
    if (!name) return std::nullopt;
    const auto found = find_field(*name, scope);
    if (!found) {
        const auto meant = nearest(*name, field_names(scope));
        diagnostics.error(
            node.span, fmt::format("unknown field '{}'", *name),
            {meant ? fmt::format("did you mean '{}'?", *meant) : fmt::format("use {}", one_of(field_names(scope)))});
    }
    return found;
}

std::optional<Field> read_list_field(const Node& node, Scope scope, Diagnostics& diagnostics) {
    const auto found = read_field(node, scope, diagnostics);
    if (!found || is_list(*found)) return found;
    diagnostics.error(node.span, fmt::format("'{}' is no list", node.text),
                      {"lists are contacts, highlights and roles"});
    return std::nullopt;
}

Condition read_condition(const Node& map, Scope scope, Diagnostics& diagnostics) {
    Condition condition;
    with(map, "when", [&](const Node& n) { condition.when = read_fields(n, scope, diagnostics); });
    with(map, "unless", [&](const Node& n) { condition.unless = read_fields(n, scope, diagnostics); });
    return condition;
}

}  // namespace quoin::layout
