#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "base/diagnostics.h"
#include "import/read.h"
#include "locale/language.h"
#include "yaml/node.h"

namespace quoin::cli {

/// Reads file number `file` of `diagnostics`; a file that holds nothing gives a null that still says which file it was.
yaml::Node parse_file(std::uint32_t file, Diagnostics& diagnostics);

/// A CV file, and what it extends, as one.
struct CvFile {
    yaml::Node node;
    std::optional<locale::Language> overlay;  ///< its language, if the file is an overlay (`extends`)
};

/// Reads file number `file` of `diagnostics`, which stands at `path`; a null node if it holds nothing.
///
/// A CV of another tool is read as one of ours (import/read.h).
/// What it extends must be a file beside it, may extend another, eight deep, and is null if it cannot be read.
CvFile read_cv(std::uint32_t file, const std::filesystem::path& path, const import::ReadBeside& read_beside,
               Diagnostics& diagnostics);

}  // namespace quoin::cli
