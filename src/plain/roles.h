#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "display/structure.h"

namespace quoin::plain {

/// The role's name as in the enum: "list_item".
std::string_view name_of(display::Role role);

/// The path of every element from the root: "document/section[2]/paragraph".
std::vector<std::string> role_paths(const display::StructureTree& tree);

}  // namespace quoin::plain
