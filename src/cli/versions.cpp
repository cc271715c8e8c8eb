#include "cli/versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "cli/files.h"
#include "cli/subprocess.h"
#include "cli/variants.h"
#include "import/read.h"
#include "resume/read.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

/// The file as Git keeps it: the bytes, with no filter and nothing of a user's configuration run on them.
Result<std::string> read_revision(const VersionName& name) {
    const fs::path path{name.file};
    if (name.revision.starts_with('-') || !path.has_filename())
        return failure(fmt::format("'{}:{}' is no file of a revision", name.revision, name.file),
                       {"write HEAD~1:cv.yaml"});
    const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
    const std::string object = fmt::format("{}:./{}", name.revision, path.filename().string());
    Result<Finished> git = run_program("git", {"-C", folder, "cat-file", "blob", object}, kLargestInput);
    if (!git) {
        git.error().hints.emplace_back("a revision needs Git; two files do not");
        return Failure{git.error()};
    }
    if (git->exit_code != 0)
        return failure(fmt::format("Git has no '{}' in revision '{}'", name.file, name.revision),
                       {fmt::format("git -C {} cat-file blob {} says why", folder, object)});
    return std::move(git->output);
}

/// Reads what lies beside the file, of the same revision.
import::ReadBeside beside_version(const VersionName& version){if (version.revision.empty()) return beside(version.file);
return [version](const std::string& name) -> Result<std::string> {
    const fs::path path{name};
    if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end())
        return failure(fmt::format("'{}' is not inside the folder of this file", name),
                       {"put it beside the file and name it without '..'"});
    return read_revision({(fs::path{version.file}.parent_path() / path).string(), version.revision, {}});
};
}  // namespace

/// The CV in the languages that the variant builds.
resume::Resume as_built(resume::Resume resume, const resume::Variant& variant) {
    std::vector<locale::Language> languages;
    for (const auto& document : variant.documents) {
        for (const locale::Language& language : document) {
            if (std::find(languages.begin(), languages.end(), language) == languages.end())
                languages.push_back(language);
        }
    }
    if (!languages.empty()) resume.languages = std::move(languages);
    return resume;
}

}  // namespace quoin::cli

VersionName parse_version(const std::string& name) {
    VersionName version;
    std::string_view rest = name;
    const std::size_t at = rest.rfind('@');
    const bool has_variant = at != std::string_view::npos && at > 0 && at + 1 < rest.size() &&
                             rest.find_first_of("/:{}", at) == std::string_view::npos;
    if (has_variant) {
        version.variant = rest.substr(at + 1);
        rest = rest.substr(0, at);
    }
    const std::size_t colon = rest.rfind(':');
    if (colon != std::string_view::npos && colon > 0) {
        version.revision = rest.substr(0, colon);
        rest = rest.substr(colon + 1);
    }
    version.file = rest;
    return version;
}

Version load_version(const std::string& name, Diagnostics& diagnostics) {
    std::error_code error;
    const VersionName version = fs::exists(name, error) ? VersionName{name, {}, {}} : parse_version(name);
    auto text =
        at({}, version.revision.empty() ? read_file(version.file, kLargestInput) : read_revision(version), diagnostics);
    if (!text) return {std::nullopt, FileTrouble::some};
    const std::uint32_t file = diagnostics.add_file({name == "-" ? "standard input" : name, std::move(*text)});
    yaml::Node node = import::read(file, {std::nullopt, beside_version(version)}, diagnostics).node;
    resume::Resume whole = resume::read(node, diagnostics);
    if (version.variant.empty()) return {std::move(whole), FileTrouble::none};
    const resume::Variant* const variant = find_variant(whole, version.variant, node.span, diagnostics);
    if (variant == nullptr) return {};
    return {as_built(read_variant(std::move(node), *variant, {}, diagnostics), *variant), FileTrouble::none};
}

}  // namespace quoin::cli
