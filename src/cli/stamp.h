#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostics.h"
#include "cli/session.h"

namespace quoin::cli {

/// Where the stamp of a CV file is kept: cv.stamp beside cv.yaml.
std::filesystem::path stamp_path(const std::string& cv);

/// Warns of what the CV says in some of its languages only, and of translations that have grown old since its stamp.
void check_translations(const LoadedResume& cv, Diagnostics& diagnostics);

}  // namespace quoin::cli
