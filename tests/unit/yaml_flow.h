#pragma once

#include <string>

#include "yaml/node.h"

namespace quoin {

/// The YAML of a value in one line, to compare it.
inline std::string flow(const yaml::Node& node) {
    if (node.is_scalar()) return node.text;
    std::string text;
    for (const yaml::Node& item : node.items) text += (text.empty() ? "" : ", ") + flow(item);
    for (const auto& [key, value] : node.entries) text += (text.empty() ? "" : ", ") + key.text + ": " + flow(value);
    return node.is_list() ? "[" + text + "]" : "{" + text + "}";
}

}  // namespace quoin
