#pragma once

#include <string>
#include <vector>

#include "cli/session.h"

namespace quoin::cli {

/// What the options and the environment decided of one document, as "name=value": "lang=zh+en", "set=accent=#0a6".
///
/// With them, and the same files, it can be set again without any options.
std::vector<std::string> kept_options(const InputOptions& input, const LoadedResume& cv, const Languages& languages);

/// Kept options as options again, for `file`; fails on one that this program does not know.
Result<InputOptions> options_of(const std::vector<std::string>& kept, const std::string& file);

}  // namespace quoin::cli
