#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run.h"
#include "import/read.h"
#include "resume/read.h"
#include "yaml/write.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

/// The folder that LinkedIn's export was unpacked into stands for the first of its files that it has.
fs::path file_meant(const fs::path& named) {
    constexpr std::array<const char*, 4> kFiles{"Profile.csv", "Positions.csv", "Education.csv", "Skills.csv"};
    std::error_code error;
    if (!fs::is_directory(named, error)) return named;
    for (const char* const file : kFiles)
        if (fs::exists(named / file, error)) return named / file;
    return named;
}

/// The CV as a file of ours; one that is ours already stays as it was written.
std::string as_ours(std::uint32_t file, const import::Options& options, Diagnostics& diagnostics) {
    const import::Cv cv = import::read(file, options, diagnostics);
    (void)resume::read(cv.node, diagnostics);
    return cv.format == import::Format::quoin ? diagnostics.file(file).text : yaml::write(cv.node);
}

}  // namespace

int import_cv(const ImportOptions& options) {
    Diagnostics diagnostics;
    if (options.is_strict) diagnostics.make_warnings_errors();
    const fs::path path = options.file == "-" ? fs::path{"-"} : file_meant(options.file);
    auto text = read_file(path, kLargestInput);
    if (!text) {
        complain(text.error());
        return kFileTrouble;
    }
    const std::string name = path == "-" ? "standard input" : path.string();
    const std::uint32_t file = diagnostics.add_file({name, std::move(*text)});
    const std::string ours = as_ours(file, {import::format_named(options.from), beside(path)}, diagnostics);
    report(diagnostics, options.diagnostics);
    if (diagnostics.has_errors()) return kInputErrors;
    if (const auto written = write_new(options.output, ours, options.overwriting); !written) {
        complain(written.error());
        return kFileTrouble;
    }
    return kFine;
}

}  // namespace quoin::cli
