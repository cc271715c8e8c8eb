#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/finish.h"
#include "cli/run.h"
#include "cli/session.h"
#include "cli/stamp.h"
#include "pdf/write.h"
#include "plain/write_json.h"
#include "plain/write_text.h"
#include "raster/write_png.h"
#include "raster/write_svg.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

/// `-o` names a file, unless it is a folder already or ends in '/'.
bool names_file(const BuildOptions& options) {
    std::error_code error;
    return !options.output.empty() && !options.output.ends_with('/') && !fs::is_directory(options.output, error);
}

/// Where one output goes: beside the CV, into the folder that `-o` names, or to the file that it names.
fs::path output_path(const BuildOptions& options, const std::string& cv, const std::string& infix,
                     const std::string& format) {
    const fs::path named{options.output};
    if (names_file(options)) {
        const bool keeps_extension = options.formats.size() == 1 && named.has_extension();
        const std::string extension = keeps_extension ? named.extension().string() : "." + format;
        return named.parent_path() / (named.stem().string() + infix + extension);
    }
    const fs::path folder = options.output.empty() ? fs::path{cv}.parent_path() : named;
    return folder / ((cv == "-" ? "cv" : fs::path{cv}.stem().string()) + infix + "." + format);
}

/// ".zh" tells the languages of one CV apart; the only one of a CV, an overlay, a variant or a named file needs no
/// telling.
std::string language_infix(const BuildOptions& options, const LoadedResume& cv, const Languages& languages) {
    const bool is_alone = cv.documents.size() == 1 && (cv.resume.languages.size() == 1 || cv.is_overlay ||
                                                       !cv.variant.empty() || names_file(options));
    return is_alone ? "" : "." + locale::joined_tags(languages);
}

/// ".industry" tells the variants of a CV apart; the only one in a named file needs no telling.
std::string variant_infix(const BuildOptions& options, const std::vector<LoadedResume>& variants,
                          const LoadedResume& cv) {
    const bool is_alone = variants.size() == 1 && names_file(options);
    return cv.variant.empty() || is_alone ? "" : "." + cv.variant;
}

/// The files of one format: one a page for pictures, else a single one.
Result<std::vector<std::string>> write_as(std::string_view format, const display::Document& document,
                                          const font::FontBook& fonts, int dpi) {
    if (format == "png") return raster::write_png(document, fonts, dpi);
    if (format == "svg") return raster::write_svg(document, fonts);
    if (format == "json") return std::vector{plain::write_json(document, fonts)};
    if (format == "txt") return std::vector{plain::write_text(document)};
    return pdf::write(document, fonts, {.producer = "quoin " QUOIN_VERSION}).map([](std::string file) {
        return std::vector{std::move(file)};
    });
}

/// "-2" tells the pages of one document apart; the only one needs no telling.
std::string page_infix(std::size_t page, std::size_t count) { return count == 1 ? "" : fmt::format("-{}", page + 1); }

/// Makes every document that the options ask for, and writes them if nothing was wrong with any.
class Builder {
public:
    Builder(const BuildOptions& options, Diagnostics& diagnostics)
        : options_{options}, diagnostics_{diagnostics}, session_{options.input, diagnostics} {}

    void build(const std::string& file) {
        const std::vector<LoadedResume> variants = session_.load(file);
        for (const LoadedResume& cv : variants) {
            for (const Languages& languages : cv.documents) {
                const auto document =
                    session_.set(cv, languages, options_.draws_grid ? Guides::baseline_grid : Guides::none);
                // With --strict a warning is an error, so there may be pages all the same.
                if (document && !diagnostics_.has_errors())
                    add(*document, file,
                        variant_infix(options_, variants, cv) + language_infix(options_, cv, languages));
            }
        }
    }

    void write() {
        if (diagnostics_.has_errors()) return;
        for (const auto& [path, bytes] : outputs_) {
            std::error_code error;
            if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
            if (const auto done = write_file(path, bytes); !done) {
                had_file_trouble_ = true;
                diagnostics_.error({}, done.error());
            }
        }
    }

    FileTrouble file_trouble() const {
        return had_file_trouble_ || session_.had_file_trouble() ? FileTrouble::some : FileTrouble::none;
    }
    const Session& session() const { return session_; }

private:
    void add(const display::Document& document, const std::string& file, const std::string& infix) {
        for (const std::string& format : options_.formats) {
            auto files = at({}, write_as(format, document, session_.fonts(), options_.dpi), diagnostics_);
            if (!files) continue;
            for (std::size_t i = 0; i < files->size(); ++i)
                add_output(output_path(options_, file, infix + page_infix(i, files->size()), format),
                           std::move((*files)[i]));
        }
    }

    void add_output(const fs::path& path, std::string bytes) {
        if (!outputs_.emplace(path, std::move(bytes)).second) {
            diagnostics_.error({}, fmt::format("{} would be written twice", path.string()),
                               {"give -o a folder, ending in '/'"});
        }
    }

    const BuildOptions& options_;
    Diagnostics& diagnostics_;
    Session session_;
    std::map<fs::path, std::string> outputs_;  ///< what to write where, once everything is known to be right
    bool had_file_trouble_ = false;
};

}  // namespace

int build(const BuildOptions& options) {
    Diagnostics diagnostics;
    if (options.input.is_strict) diagnostics.make_warnings_errors();
    Builder builder{options, diagnostics};
    for (const std::string& file : options.input.files) builder.build(file);
    builder.write();
    report_all(diagnostics, builder.session(), options.input);
    return exit_code(diagnostics, builder.session(), builder.file_trouble());
}

int check(const CheckOptions& options) {
    Diagnostics diagnostics;
    if (options.input.is_strict) diagnostics.make_warnings_errors();
    Session session{options.input, diagnostics};
    for (const std::string& file : options.input.files) {
        for (const LoadedResume& cv : session.load(file)) {
            for (const Languages& languages : cv.documents) session.set(cv, languages);
            check_translations(cv, diagnostics);
        }
    }
    report_all(diagnostics, session, options.input);
    return exit_code(diagnostics, session, session.had_file_trouble() ? FileTrouble::some : FileTrouble::none);
}

}  // namespace quoin::cli
