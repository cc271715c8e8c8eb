#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "pdf/write.h"

namespace quoin::cli {

/// What tells how the sources became the PDF; it stands beside them in it.
inline constexpr const char* kBuildRecord = "quoin-build.json";

/// How a PDF was built.
struct BuildRecord {
    std::string program;               ///< its version, and those of its libraries
    std::string source;                ///< the name of the CV among the attachments
    std::vector<std::string> options;  ///< as kept_options gives them

    bool operator==(const BuildRecord&) const = default;
};

/// What travels in the PDF of a document that was set: the CV, all it is made of, and the record of the build.
std::vector<pdf::Attachment> attachments(const InputOptions& input, const LoadedResume& cv, const Languages& languages);

/// The record of a build from its bytes; fails on anything else.
Result<BuildRecord> read_build_record(const std::string& json);

}  // namespace quoin::cli
