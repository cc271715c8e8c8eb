#pragma once

#include <cstdint>

#include "base/diagnostics.h"
#include "import/read.h"
#include "yaml/node.h"

namespace quoin::import {

/// A CV from LinkedIn's data export: file number `file` is one of its CSV files, and its fellows lie beside it.
yaml::Node import_linkedin(std::uint32_t file, const ReadBeside& read_beside, Diagnostics& diagnostics);

}  // namespace quoin::import
