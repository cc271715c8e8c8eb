#pragma once

#include "base/diagnostics.h"
#include "import/read.h"
#include "yaml/node.h"

namespace quoin::import {

/// A JSON Resume (1.0.0, 1.2.1 and what is found in the wild) in our schema, the sections in the order of the file.
///
/// What its schema refuses is an error, what ours cannot say a warning, each at its place.
yaml::Node read_json_resume(const yaml::Node& root, const Options& options, Diagnostics& diagnostics);

}  // namespace quoin::import
