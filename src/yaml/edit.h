#pragma once

#include <span>
#include <string>
#include <vector>

#include "yaml/node.h"

namespace quoin::yaml {

/// The value under `key` of a map, to be changed; nullptr if there is none.
Node* find(Node& map, std::string_view key);

/// Sets the value at a path of keys; maps that are missing on the way are made.
///
/// Gives false, and changes nothing, if a step on the way is there and is no map.
bool set_path(Node& root, std::span<const std::string> path, const Node& value);

/// A value that is to stand at a path of keys.
struct Change {
    std::vector<std::string> path;
    Node value;  ///< its span is where the user wrote it

    bool operator==(const Change&) const = default;
};

/// "a.b.c" as a path.
std::vector<std::string> split_path(std::string_view path);

}  // namespace quoin::yaml
