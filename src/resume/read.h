#pragma once

#include "base/diagnostics.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::resume {

/// Reads a CV file (examples/README.md) from its YAML.
///
/// Every mistake is reported; what could be read is returned all the same. A null node gives an empty Resume, and an
/// error unless there already was one.
Resume read(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace quoin::resume
