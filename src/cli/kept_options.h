#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/session.h"

namespace quoin::cli {

/// A path as it is from a folder, so that both may move together; an empty folder is this one.
std::string from_folder(const std::filesystem::path& path, const std::filesystem::path& folder);

/// What the options and the environment decided of one document, as "name=value": "lang=zh+en", "set=accent=#0a6".
///
/// With them, and the same files, it can be set again without any options. Paths are as they are from `folder`.
std::vector<std::string> kept_options(const InputOptions& input, const LoadedResume& cv, const Languages& languages,
                                      const std::filesystem::path& folder);

/// Kept options as options again, for the file `source` of `folder`; fails on one that this program does not know.
Result<InputOptions> options_of(const std::vector<std::string>& kept, const std::filesystem::path& folder,
                                const std::string& source);

}  // namespace quoin::cli
