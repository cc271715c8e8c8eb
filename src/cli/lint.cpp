#include "lint/lint.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/commands.h"
#include "cli/finish.h"
#include "cli/run.h"
#include "cli/session.h"

namespace quoin::cli {

namespace {

int list_rules() {
    for (const lint::Rule& rule : lint::rules()) std::puts(fmt::format("{:<16} {}", rule.name, rule.what).c_str());
    return kFine;
}

/// A CV, and its pages if a rule needs them.
struct Subject {
    LoadedResume cv;
    std::set<std::string> off;  ///< rules
    std::vector<display::Document> documents;
};

Subject set_subject(Session& session, LoadedResume cv, const LintOptions& options) {
    Subject subject{std::move(cv), {}, {}};
    subject.off = subject.cv.lint_off;
    subject.off.insert(options.off.begin(), options.off.end());
    for (const Languages& languages : subject.cv.documents) {
        if (subject.off.contains(std::string{lint::kNeedsPages})) break;
        if (auto document = session.set(subject.cv, languages)) subject.documents.push_back(std::move(*document));
    }
    return subject;
}

}  // namespace

int lint(const LintOptions& options) {
    if (options.lists_rules) return list_rules();
    Diagnostics diagnostics;
    if (options.input.is_strict) diagnostics.make_warnings_errors();
    Session session{options.input, diagnostics};
    // With --strict a finding is an error, and nothing is set after one: first all pages, then all findings.
    std::vector<Subject> subjects;
    for (const std::string& file : options.input.files) {
        for (LoadedResume& cv : session.load(file)) subjects.push_back(set_subject(session, std::move(cv), options));
    }
    std::size_t findings = 0;
    for (const Subject& subject : subjects)
        findings += lint::lint(subject.cv.resume, *subject.cv.source, subject.documents, subject.off, diagnostics);
    report_all(diagnostics, session, options.input);
    const int code =
        exit_code(diagnostics, session, session.had_file_trouble() ? FileTrouble::some : FileTrouble::none);
    return code == kFine && findings > 0 ? kInputErrors : code;
}

}  // namespace quoin::cli
