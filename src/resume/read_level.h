#pragma once

#include <optional>

#include "resume/context.h"
#include "resume/entry.h"
#include "yaml/node.h"

namespace quoin::resume {

/// "4", "3.5", "4/5" or "80%"; anything else, and more than its own scale has, is an error at its place.
std::optional<Level> read_level(const yaml::Node& node, Context& context);

}  // namespace quoin::resume
