#include "cli/outputs.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/files.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kStandardOutput = "-";

}  // namespace

Outputs::Outputs(std::string named, std::size_t kinds, Diagnostics& diagnostics)
    : named_{std::move(named)}, kinds_{kinds}, diagnostics_{diagnostics} {}

/// `-o` names a file, unless it is a folder already or ends in '/'.
bool Outputs::names_file() const {
    std::error_code error;
    return !named_.empty() && !named_.ends_with('/') && !fs::is_directory(named_, error);
}

std::string Outputs::name_of(const std::vector<LoadedResume>& variants, const LoadedResume& cv,
                             const Languages& languages) const {
    std::string name = names_file()     ? fs::path{named_}.stem().string()
                       : cv.file == "-" ? "cv"
                                        : fs::path{cv.file}.stem().string();
    const bool is_only_variant = variants.size() == 1 && names_file();
    if (!cv.variant.empty() && !is_only_variant) name += "." + cv.variant;
    // The only language of a CV, an overlay, a variant or a named file needs no telling.
    const bool is_only_language = cv.documents.size() == 1 && (cv.resume.languages.size() == 1 || cv.is_overlay ||
                                                               !cv.variant.empty() || names_file());
    return is_only_language ? name : name + "." + locale::joined_tags(languages);
}

fs::path Outputs::folder_of(const LoadedResume& cv) const {
    if (names_file()) return fs::path{named_}.parent_path();
    return named_.empty() ? fs::path{cv.file}.parent_path() : fs::path{named_};
}

void Outputs::add(const LoadedResume& cv, const std::string& name, std::string_view ending, std::string bytes) {
    const fs::path named{named_};
    const bool keeps_ending = names_file() && kinds_ == 1 && named.has_extension();
    const std::string with_ending = name + (keeps_ending ? named.extension().string() : "." + std::string{ending});
    const fs::path path = named_ == kStandardOutput ? named : folder_of(cv) / with_ending;
    if (!files_.emplace(path, std::move(bytes)).second)
        diagnostics_.error({}, fmt::format("{} would be written twice", path.string()),
                           {"give -o a folder, ending in '/'"});
}

void Outputs::write() {
    if (diagnostics_.has_errors()) return;
    for (const auto& [path, bytes] : files_) {
        if (path == kStandardOutput) {
            std::fwrite(bytes.data(), 1, bytes.size(), stdout);
            continue;
        }
        std::error_code error;
        if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
        if (const auto done = write_file(path, bytes); !done) {
            had_file_trouble_ = true;
            diagnostics_.error({}, done.error());
        }
    }
}

}  // namespace quoin::cli
