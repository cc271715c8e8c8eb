#pragma once

#include <filesystem>

#include "base/message.h"

namespace quoin::cli {

/// A fresh folder that only this user can read, gone with this object.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    /// Where it is; fails if none could be made.
    const Result<std::filesystem::path>& path() const { return path_; }

private:
    Result<std::filesystem::path> path_;
};

}  // namespace quoin::cli
