#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "cli/session.h"

namespace quoin::cli {

/// The files of one run: named, gathered, and written at the end if nothing was wrong.
class Outputs {
public:
    /// `named` is what -o says: a file, a folder, or nothing for beside the CV; "-" is standard output.
    /// `kinds` is how many endings there will be: a file of one kind keeps the ending that it was named with.
    Outputs(std::string named, std::size_t kinds, Diagnostics& diagnostics);

    /// "cv.industry.zh" for a document of one of the `variants` of a CV; what needs no telling apart is left out.
    std::string name_of(const std::vector<LoadedResume>& variants, const LoadedResume& cv,
                        const Languages& languages) const;
    /// The folder that the files of a CV go to; empty: this one.
    std::filesystem::path folder_of(const LoadedResume& cv) const;
    /// Keeps a file to write. `name` is that of the document, "-2" behind it for a further page; `ending` has no dot.
    void add(const LoadedResume& cv, const std::string& name, std::string_view ending, std::string bytes);
    /// Writes all of it, unless there are errors.
    void write();
    bool had_file_trouble() const { return had_file_trouble_; }

private:
    bool names_file() const;

    std::string named_;
    std::size_t kinds_;
    Diagnostics& diagnostics_;
    std::map<std::filesystem::path, std::string> files_;
    bool had_file_trouble_ = false;
};

}  // namespace quoin::cli
