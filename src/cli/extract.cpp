#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>

#include "cli/attach.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/kept_options.h"
#include "cli/program.h"
#include "cli/report.h"
#include "cli/run.h"
#include "cli/session.h"
#include "cli/temporary_folder.h"
#include "pdf/write.h"
#include "reader/pdf.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

using Files = std::vector<reader::Attachment>;

/// What came out of a PDF that --attach built.
struct Contents {
    BuildRecord record;
    Files files;  ///< but the record
};

/// Is it a name that stays in the folder it is put into? A PDF may be anybody's.
bool stays_inside(const std::string& name) {
    const fs::path path{name};
    const bool has_control =
        std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; });
    return !name.empty() && !has_control && path.is_relative() && name.find('\\') == std::string::npos &&
           std::none_of(path.begin(), path.end(),
                        [](const fs::path& part) { return part.empty() || part.string().starts_with('.'); });
}

const reader::Attachment* find(const Files& files, const std::string& name) {
    const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

Result<Contents> contents_of(const std::string& pdf) {
    Result<Files> files = reader::attachments(pdf);
    if (!files) return Failure{files.error()};
    const std::vector<std::string> hints{"quoin build --attach puts the CV into its PDF"};
    const reader::Attachment* const record_file = find(*files, kBuildRecord);
    if (record_file == nullptr) return failure("no CV travels in this PDF", hints);
    auto record = read_build_record(record_file->bytes);
    if (!record) return Failure{record.error()};
    std::erase_if(*files, [](const reader::Attachment& file) { return file.name == kBuildRecord; });
    std::set<std::string> names;
    for (const reader::Attachment& file : *files) {
        if (!stays_inside(file.name))
            return failure(
                fmt::format("the PDF holds a file '{}' that would leave its folder, or hide in it", file.name));
        if (!names.insert(file.name).second)
            return failure(fmt::format("the PDF holds two files that are called '{}'", file.name));
    }
    if (find(*files, record->source) == nullptr) return failure("the CV that travelled in this PDF is gone", hints);
    return Contents{std::move(*record), std::move(*files)};
}

/// Writes all files below a folder; never over one that is there, unless told.
Result<std::monostate> write_files(const Files& files, const fs::path& folder, Overwriting overwriting) {
    std::error_code error;
    for (const reader::Attachment& file : files) {
        const fs::path path = folder / file.name;
        if (overwriting == Overwriting::refused && fs::exists(path, error))
            return failure(fmt::format("{} is there already", path.string()),
                           {"choose another folder, or --force to replace it"});
    }
    for (const reader::Attachment& file : files) {
        const fs::path path = folder / file.name;
        if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
        // A link that lies in the folder may lead out of it.
        const fs::path inside =
            fs::weakly_canonical(path.parent_path(), error).lexically_relative(fs::weakly_canonical(folder, error));
        if (error || inside.empty() || *inside.begin() == "..")
            return failure(fmt::format("{} would not be written into {}", path.string(), folder.string()));
        if (const auto written = write_file(path, file.bytes); !written) return written;
    }
    return std::monostate{};
}

bool names_folder(const std::string& output) {
    std::error_code error;
    return output.ends_with('/') || fs::is_directory(output, error);
}

/// Sets the CV of a PDF again, in a folder of its own.
std::optional<std::string> set_again(const Contents& contents, const fs::path& folder, Diagnostics& diagnostics) {
    for (const std::string& option : contents.record.options) {
        const std::string value = option.substr(std::min(option.find('='), option.size() - 1) + 1);
        const bool names_path = option.starts_with("layout=") || option.starts_with("font-dir=");
        if (!names_path || stays_inside(value)) continue;
        diagnostics.error({}, fmt::format("the record of the build has '{}', which would leave its folder", option));
        return std::nullopt;
    }
    auto input = at({}, options_of(contents.record.options, folder, contents.record.source), diagnostics);
    if (!input) return std::nullopt;
    Session session{*input, diagnostics};
    session.keep_sources();
    const auto loaded = session.load(input->files.front());
    if (loaded.empty() || loaded.front().documents.empty()) return std::nullopt;
    const LoadedResume& cv = loaded.front();
    const Languages& languages = cv.documents.front();
    const auto document = session.set(cv, languages);
    if (!document || diagnostics.has_errors()) return std::nullopt;
    return at({},
              pdf::write(*document, session.fonts(),
                         {.producer = kProducer, .attachments = attachments(*input, cv, languages)}),
              diagnostics);
}

/// A PDF that was read; without contents, what was wrong has been told.
struct Opened {
    std::string bytes;
    std::optional<Contents> contents;
    int exit_code = kFine;
};

Opened open(const std::string& file) {
    Result<std::string> pdf = read_file(file, kLargestPdf);
    if (!pdf) {
        complain(pdf.error());
        return {{}, std::nullopt, kFileTrouble};
    }
    Result<Contents> contents = contents_of(*pdf);
    if (!contents) {
        complain(contents.error());
        return {{}, std::nullopt, kInputErrors};
    }
    return {std::move(*pdf), std::move(*contents), kFine};
}

}  // namespace

int extract(const ExtractOptions& options) {
    const Opened opened = open(options.file);
    const auto& contents = opened.contents;
    if (!contents) return opened.exit_code;
    const std::string& cv = find(contents->files, contents->record.source)->bytes;
    const auto written = names_folder(options.output)
                             ? write_files(contents->files, options.output, options.overwriting)
                             : write_new(options.output, cv, options.overwriting);
    if (!written) {
        complain(written.error());
        return kFileTrouble;
    }
    return kFine;
}

int rebuild(const RebuildOptions& options) {
    const Opened opened = open(options.file);
    const auto& contents = opened.contents;
    if (!contents) return opened.exit_code;
    const TemporaryFolder folder;
    Diagnostics diagnostics;
    auto written = folder.path().and_then(
        [&](const fs::path& path) { return write_files(contents->files, path, Overwriting::refused); });
    const auto again = written ? set_again(*contents, *folder.path(), diagnostics) : std::nullopt;
    report(diagnostics, DiagnosticsForm::text);
    if (written && again && !options.output.empty()) written = write_new(options.output, *again, options.overwriting);
    if (!written) {
        complain(written.error());
        return kFileTrouble;
    }
    if (!again) return kInputErrors;
    if (*again == opened.bytes) {
        std::puts(fmt::format("{}: the same bytes", options.file).c_str());
        return kFine;
    }
    const std::string why = contents->record.program == program()
                                ? std::string{"the PDF was changed since it was built"}
                                : fmt::format("it was built by {}; this is {}", contents->record.program, program());
    std::puts(fmt::format("{}: other bytes: {}", options.file, why).c_str());
    return kInputErrors;
}

}  // namespace quoin::cli
