#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "cli/finish.h"
#include "resume/resume.h"

namespace quoin::cli {

/// A CV as it is named on the command line: "cv.yaml", "HEAD~1:cv.yaml", "cv.yaml@industry" or "main:cv.yaml@industry".
struct VersionName {
    std::string file;
    std::string revision;  ///< of Git; empty: the file as it lies there
    std::string variant;   ///< empty: the whole CV

    bool operator==(const VersionName&) const = default;
};

/// A name after whose last '@' stands a word, not a path nor the rest of a revision (HEAD@{1}:cv.yaml), has a variant.
VersionName parse_version(const std::string& name);

/// A version that was looked for.
struct Version {
    std::optional<resume::Resume> resume;  ///< nothing: it could not be read at all
    FileTrouble trouble = FileTrouble::none;
};

/// The CV that `name` stands for; a file of that very name goes before any other reading of it.
///
/// A path behind a revision starts from here, as every other path does.
Version load_version(const std::string& name, Diagnostics& diagnostics);

}  // namespace quoin::cli
