#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "yaml/node.h"

namespace quoin::import::yaml_resume {

/// What `layouts` asks for, by the first of them for LaTeX, else the first of all.
struct Look {
    yaml::Node keys;                      ///< `layout` and `design` of our file, as a map
    std::vector<std::string_view> order;  ///< of the sections, all of them
    const yaml::Node* aliases = nullptr;  ///< other titles, by section; nullptr: none
};

/// `layouts` may be nullptr; what of a look we have not is one warning.
Look read_look(const yaml::Node* layouts, Diagnostics& diagnostics);

}  // namespace quoin::import::yaml_resume
