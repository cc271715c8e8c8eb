#include "cli/stamp.h"

#include <fmt/format.h>

#include <map>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run.h"
#include "resume/stamp.h"
#include "resume/translations.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

/// The stamps of all CVs by the file to write each to; what cannot be stamped is reported.
std::map<fs::path, std::string> stamps_of(Session& session, const InputOptions& options, Diagnostics& diagnostics) {
    std::map<fs::path, std::string> stamps;
    for (const std::string& file : options.files) {
        if (file == "-") {
            diagnostics.error({}, "standard input cannot be stamped", {"name a file: its stamp is kept beside it"});
            continue;
        }
        for (const LoadedResume& cv : session.load(file)) {
            const std::string stamp = resume::write_stamp(cv.resume);
            if (stamp.empty())
                diagnostics.error({}, fmt::format("{} says nothing in two languages", file),
                                  {"a stamp is for texts with a language map: {zh: …, en: …}"});
            stamps[stamp_path(file)] = stamp;
        }
    }
    return stamps;
}

}  // namespace

fs::path stamp_path(const std::string& cv) { return fs::path{cv}.replace_extension(".stamp"); }

void check_translations(const LoadedResume& cv, Diagnostics& diagnostics) {
    resume::check_translations(cv.resume, diagnostics);
    if (cv.file == "-") return;
    const fs::path path = stamp_path(cv.file);
    std::error_code error;
    if (!fs::exists(path, error)) return;
    auto text = at({}, read_file(path, kLargestInput), diagnostics);
    if (text) resume::check_stamp(cv.resume, diagnostics.add_file({path.string(), std::move(*text)}), diagnostics);
}

int stamp(const StampOptions& options) {
    Diagnostics diagnostics;
    Session session{options.input, diagnostics};
    const auto stamps = stamps_of(session, options.input, diagnostics);
    bool had_file_trouble = session.had_file_trouble();
    if (!diagnostics.has_errors()) {
        for (const auto& [path, text] : stamps) {
            if (const auto done = write_file(path, text); !done) {
                had_file_trouble = true;
                diagnostics.error({}, done.error());
            }
        }
    }
    report(diagnostics, options.input.diagnostics);
    return had_file_trouble ? kFileTrouble : diagnostics.has_errors() ? kInputErrors : kFine;
}

}  // namespace quoin::cli
