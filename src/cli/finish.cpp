#include "cli/finish.h"

#include <algorithm>

#include "cli/report.h"
#include "cli/run.h"

namespace quoin::cli {

int exit_code(const Diagnostics& diagnostics, const Session& session, FileTrouble trouble) {
    if (trouble == FileTrouble::some) return kFileTrouble;
    const auto& list = diagnostics.list();
    const auto errors =
        std::count_if(list.begin(), list.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
    if (errors == 0) return kFine;
    return static_cast<std::size_t>(errors) == session.overflows() ? kPageLimit : kInputErrors;
}

void report_all(const Diagnostics& diagnostics, const Session& session, const InputOptions& options) {
    report(diagnostics, options.diagnostics);
    if (options.diagnostics == DiagnosticsForm::json) return;
    report_fits(session.fits(), options.explains_fit ? FitForm::explained : FitForm::spent);
}

}  // namespace quoin::cli
