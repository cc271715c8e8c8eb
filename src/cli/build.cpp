#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <set>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run.h"
#include "cli/session.h"
#include "pdf/write.h"
#include "plain/write_json.h"
#include "plain/write_text.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

/// Where one output goes. `-o` may name a file, or a folder (it exists, or ends in '/').
fs::path output_path(const BuildOptions& options, const std::string& cv, std::string_view language, std::string_view format) {
    const fs::path named{options.output};
    std::error_code error;
    const bool is_folder = options.output.empty() || options.output.ends_with('/') || fs::is_directory(named, error);
    const fs::path folder = options.output.empty() ? fs::path{cv}.parent_path() : is_folder ? named : named.parent_path();
    const std::string stem = is_folder ? (cv == "-" ? "cv" : fs::path{cv}.stem().string()) : named.stem().string();
    const std::string infix = language.empty() ? "" : fmt::format(".{}", language);
    const bool keeps_extension = !is_folder && options.formats.size() == 1 && named.has_extension();
    const std::string extension = keeps_extension ? named.extension().string() : fmt::format(".{}", format);
    return folder / (stem + infix + extension);
}

Result<std::string> write_as(std::string_view format, const display::Document& document, const font::FontBook& fonts) {
    if (format == "json") return plain::write_json(document, fonts);
    if (format == "txt") return plain::write_text(document);
    return pdf::write(document, fonts, {.producer = "quoin " QUOIN_VERSION});
}

/// Several languages, or one of several, are told apart by their names; the only one needs none.
std::string language_infix(const LoadedResume& cv, const locale::Language& language, const BuildOptions& options) {
    const bool is_only = cv.languages.size() == 1 && (cv.resume.languages.size() == 1 || !options.output.empty());
    return is_only && !options.output.ends_with('/') ? "" : cv.resume.languages.size() == 1 && cv.languages.size() == 1 ? "" : language.tag();
}

/// Writes every document that the options ask for; remembers what was written.
class Builder {
public:
    Builder(const BuildOptions& options, Diagnostics& diagnostics) : options_{options}, diagnostics_{diagnostics}, session_{options.input, diagnostics} {}

    void build(const std::string& file) {
        const auto cv = session_.load(file);
        if (!cv || is_hopeless()) return;
        for (const locale::Language& language : cv->languages) {
            const auto document = session_.set(*cv, language);
            if (document && !is_hopeless()) write(*document, file, language_infix(*cv, language, options_));
        }
    }

    bool had_file_trouble() const { return had_file_trouble_ || session_.had_file_trouble(); }

private:
    /// With --strict a warning is an error, so nothing may be written after one.
    bool is_hopeless() const { return diagnostics_.has_errors(); }

    void write(const display::Document& document, const std::string& file, const std::string& infix) {
        for (const std::string& format : options_.formats) {
            const auto bytes = at({}, write_as(format, document, session_.fonts()), diagnostics_);
            const fs::path path = output_path(options_, file, infix, format);
            if (!bytes) return;
            if (!written_.insert(path).second) {
                diagnostics_.error({}, fmt::format("{} would be written twice", path.string()), {"give -o a folder, ending in '/'"});
                return;
            }
            std::error_code error;
            if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
            if (const auto done = write_file(path, *bytes); !done) {
                had_file_trouble_ = true;
                diagnostics_.error({}, done.error());
            }
        }
    }

    const BuildOptions& options_;
    Diagnostics& diagnostics_;
    Session session_;
    std::set<fs::path> written_;
    bool had_file_trouble_ = false;
};

int exit_code(const Diagnostics& diagnostics, bool had_file_trouble) {
    if (had_file_trouble) return kFileTrouble;
    return diagnostics.has_errors() ? kInputErrors : kFine;
}

}  // namespace

int build(const BuildOptions& options) {
    Diagnostics diagnostics;
    if (options.input.is_strict) diagnostics.make_warnings_errors();
    Builder builder{options, diagnostics};
    for (const std::string& file : options.input.files) builder.build(file);
    report(diagnostics, options.input.diagnostics);
    return exit_code(diagnostics, builder.had_file_trouble());
}

int check(const CheckOptions& options) {
    Diagnostics diagnostics;
    if (options.input.is_strict) diagnostics.make_warnings_errors();
    Session session{options.input, diagnostics};
    for (const std::string& file : options.input.files) {
        const auto cv = session.load(file);
        if (!cv) continue;
        for (const locale::Language& language : cv->languages) session.set(*cv, language);
    }
    report(diagnostics, options.input.diagnostics);
    return exit_code(diagnostics, session.had_file_trouble());
}

}  // namespace quoin::cli
