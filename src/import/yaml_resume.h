#pragma once

#include "base/diagnostics.h"
#include "yaml/node.h"

namespace quoin::import {

/// A CV of YAMLResume 0.14 in our schema; what that tool refuses is an error, what we cannot say a warning.
yaml::Node from_yaml_resume(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace quoin::import
