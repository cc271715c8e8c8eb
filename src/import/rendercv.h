#pragma once

#include "base/diagnostics.h"
#include "yaml/node.h"

namespace quoin::import {

/// Is it a file of RenderCV before 2.4: has it keys that were called otherwise then?
bool is_older_rendercv(const yaml::Node& root);

/// The same CV by RenderCV's keys of today, which are ours. What they cannot say is a warning; an unknown key stays for
/// the readers to complain of.
yaml::Node today_of_rendercv(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace quoin::import
