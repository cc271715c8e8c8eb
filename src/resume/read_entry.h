#pragma once

#include <optional>
#include <vector>

#include "resume/context.h"
#include "resume/entry.h"
#include "yaml/node.h"

namespace quoin::resume {

/// Reads the entries of a section; the type of each follows from its keys, unless `forced` says it.
///
/// An entry that cannot be read is reported and left out. Nothing: there are none.
std::optional<std::vector<Entry>> read_entries(const yaml::Node& node, std::optional<EntryType> forced,
                                               Context& context);

}  // namespace quoin::resume
