#include <algorithm>

#include "cli/commands.h"
#include "cli/finish.h"
#include "cli/outputs.h"
#include "cli/run.h"
#include "cli/session.h"
#include "emit/emit.h"

namespace quoin::cli {

namespace {

emit::Form form_named(const std::string& name) {
    const auto at = std::find(emit::kForms.begin(), emit::kForms.end(), name);
    return static_cast<emit::Form>(at - emit::kForms.begin());
}

}  // namespace

int export_cv(const ExportOptions& options) {
    Diagnostics diagnostics;
    if (options.input.is_strict) diagnostics.make_warnings_errors();
    Session session{options.input, diagnostics};
    Outputs outputs{options.output, 1, diagnostics};
    const emit::Form form = form_named(options.to);
    for (const std::string& file : options.input.files) {
        const std::vector<LoadedResume> variants = session.load(file);
        for (const LoadedResume& cv : variants) {
            if (diagnostics.has_errors()) break;
            for (const Languages& languages : cv.documents)
                outputs.add(cv, outputs.name_of(variants, cv, languages),
                            emit::kEndings[static_cast<std::size_t>(form)],
                            emit::write(form, cv.resume, languages.front(), diagnostics));
        }
    }
    outputs.write();
    report_all(diagnostics, session, options.input);
    const bool had_trouble = outputs.had_file_trouble() || session.had_file_trouble();
    return exit_code(diagnostics, session, had_trouble ? FileTrouble::some : FileTrouble::none);
}

}  // namespace quoin::cli
