#include <cstdio>

#include "cli/commands.h"
#include "cli/finish.h"
#include "cli/report.h"
#include "cli/run.h"
#include "cli/versions.h"
#include "compare/compare.h"
#include "compile.h"
#include "plain/notes_json.h"

namespace quoin::cli {

namespace {

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace

int diff(const DiffOptions& options) {
    Diagnostics diagnostics;
    const Version before = load_version(options.before, diagnostics);
    const Version after = load_version(options.after, diagnostics);
    if (diagnostics.has_errors()) {
        report(diagnostics, DiagnosticsForm::text);
        const bool is_trouble = before.trouble == FileTrouble::some || after.trouble == FileTrouble::some;
        return is_trouble ? kFileTrouble : kInputErrors;
    }
    const auto notes = compare::compare(*before.resume, *after.resume, open_catalog);
    print(options.form == NotesForm::json ? plain::write_notes(notes) + "\n" : compare::print(notes));
    return notes.empty() ? kFine : kInputErrors;
}

}  // namespace quoin::cli
