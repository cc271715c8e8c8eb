#include <algorithm>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/finish.h"
#include "cli/outputs.h"
#include "cli/run.h"
#include "cli/session.h"
#include "compile.h"
#include "emit/emit.h"
#include "image/image.h"
#include "layout/parts.h"
#include "yaml/make.h"

namespace quoin::cli {

namespace {

emit::Form form_named(const std::string& name) {
    const auto at = std::find(emit::kForms.begin(), emit::kForms.end(), name);
    return static_cast<emit::Form>(at - emit::kForms.begin());
}

/// How the CV's settings want dates; a layout's wish is for its pages.
locale::DateLook date_look(const resume::Resume& cv, const locale::Language& language, Diagnostics& diagnostics) {
    const yaml::Node* const dates = cv.settings.dates.pick(language);
    if (dates == nullptr) return {};
    if (dates->is_map()) return layout::read_dates(*dates, diagnostics);
    yaml::Node map = yaml::make_map(dates->span);
    yaml::put(map, "style", *dates);
    return layout::read_dates(map, diagnostics);
}

/// Whether how to reach a person is told or left out.
enum class Reach { told, withheld };

std::string exported(emit::Form form, const LoadedResume& cv, const locale::Language& language, Reach reach,
                     Diagnostics& diagnostics) {
    emit::Options options;
    options.catalog = open_catalog(language);
    options.dates = date_look(cv.resume, language, diagnostics);
    options.load_picture = [&](const std::string& path) {
        return read_inside(cv.folder, path, kLargestPicture).and_then(image::open);
    };
    std::string text = emit::write(form, cv.resume, language, options, diagnostics);
    if (reach == Reach::withheld) check_private_text(text, cv.withheld, diagnostics);
    return text;
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
                            exported(form, cv, languages.front(),
                                     options.input.is_private ? Reach::withheld : Reach::told, diagnostics));
        }
    }
    outputs.write();
    report_all(diagnostics, session, options.input);
    const bool had_trouble = outputs.had_file_trouble() || session.had_file_trouble();
    return exit_code(diagnostics, session, had_trouble ? FileTrouble::some : FileTrouble::none);
}

}  // namespace quoin::cli
