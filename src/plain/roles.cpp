#include "plain/roles.h"

#include <map>
#include <utility>

namespace quoin::plain {

using display::Role;

std::string_view name_of(Role role) {
    switch (role) {
        case Role::document: return "document";
        case Role::section: return "section";
        case Role::h1: return "h1";
        case Role::h2: return "h2";
        case Role::h3: return "h3";
        case Role::paragraph: return "paragraph";
        case Role::list: return "list";
        case Role::list_item: return "list_item";
        case Role::label: return "label";
        case Role::list_body: return "list_body";
        case Role::span: return "span";
        case Role::link: return "link";
        case Role::figure: return "figure";
        case Role::table: return "table";
        case Role::table_row: return "table_row";
        case Role::table_header: return "table_header";
        case Role::table_cell: return "table_cell";
    }
    return "unknown";
}

std::vector<std::string> role_paths(const display::StructureTree& tree) {
    std::vector<std::string> paths;
    std::map<std::pair<display::TagId, Role>, int> counts;
    for (const display::Tag& tag : tree.tags) {
        std::string path = tag.parent < paths.size() ? paths[tag.parent] + '/' : std::string{};
        path += name_of(tag.role);
        if (const int count = ++counts[{tag.parent, tag.role}]; count > 1)
            path.append("[").append(std::to_string(count)).append("]");
        paths.push_back(std::move(path));
    }
    return paths;
}

}  // namespace quoin::plain
