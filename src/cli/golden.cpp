#include "cli/kept_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

#include "base/digest.h"
#include "base/length.h"
#include "base/strings.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/finish.h"
#include "cli/outputs.h"
#include "cli/program.h"
#include "cli/report.h"
#include "cli/run.h"
#include "cli/session.h"
#include "golden/describe.h"
#include "golden/recall.h"
#include "golden/report.h"
#include "golden/text.h"
#include "pdf/write.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = "golden";
constexpr int kReportDpi = 110;

/// A document as it is set today.
struct Today {
    display::Document document;
    golden::Described described;  ///< with all that a golden says
};

/// Sets one document, for a golden in `folder`; nothing if the CV has mistakes, which are reported.
std::optional<Today> set_today(Session& session, const InputOptions& input, const LoadedResume& cv,
                               const Languages& languages, const fs::path& folder, Diagnostics& diagnostics) {
    auto document = session.set(cv, languages);
    if (!document || diagnostics.has_errors()) return std::nullopt;
    const auto pdf = at({}, pdf::write(*document, session.fonts(), {.producer = kProducer}), diagnostics);
    if (!pdf) return std::nullopt;
    golden::Described described = golden::describe(*document, session.fonts());
    described.golden.source = from_folder(cv.file, folder);
    described.golden.options = kept_options(input, cv, languages, folder);
    described.golden.program = program();
    if (!cv.withheld.kinds.empty()) described.golden.facts.emplace_back("withheld", join(cv.withheld.kinds, ", "));
    described.golden.pdf = sha256(*pdf);
    return Today{std::move(*document), std::move(described)};
}

/// A CV file, or a golden, or all goldens below a folder.
std::vector<fs::path> goldens_below(const fs::path& named) {
    std::vector<fs::path> goldens;
    std::error_code error;
    const auto add = [&](const fs::path& path) {
        if (path.extension() == std::string{"."} + kEnding) goldens.push_back(path);
    };
    if (fs::is_directory(named, error)) {
        for (auto it = fs::recursive_directory_iterator(named, error); it != fs::recursive_directory_iterator{};
             it.increment(error))
            add(it->path());
    } else {
        add(named);
    }
    std::sort(goldens.begin(), goldens.end());
    return goldens;
}

/// The goldens that lie beside a CV and are of it.
std::vector<fs::path> goldens_of(const fs::path& cv) {
    std::vector<fs::path> goldens;
    std::error_code error;
    const fs::path folder = cv.has_parent_path() ? cv.parent_path() : fs::path{"."};
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() != std::string{"."} + kEnding) continue;
        const auto text = read_file(entry.path(), kLargestInput);
        const auto golden = text ? golden::read(*text) : failure("");
        if (golden && golden->source == cv.filename().string())
            goldens.push_back(cv.parent_path() / entry.path().filename());
    }
    std::sort(goldens.begin(), goldens.end());
    return goldens;
}

/// The goldens that a path of the command line stands for.
std::vector<fs::path> goldens_named(const std::string& named) {
    auto goldens = goldens_below(named);
    std::error_code error;
    if (goldens.empty() && !fs::is_directory(named, error)) goldens = goldens_of(named);
    return goldens;
}

/// The pages that the notes are about, and those that are gone.
std::set<std::size_t> pages_told(std::span<const golden::Note> notes, const display::Document& before,
                                 const display::Document& after) {
    std::set<std::size_t> pages;
    for (const golden::Note& note : notes)
        if (note.page > 0) pages.insert(note.page);
    for (std::size_t page = after.pages.size() + 1; page <= before.pages.size(); ++page) pages.insert(page);
    return pages;
}

class Checker {
public:
    explicit Checker(const GoldenCheckOptions& options) : options_{options} {}

    void check(const fs::path& path) {
        golden::Verdict verdict{path.string(), {}, {}, {}};
        Diagnostics diagnostics;
        check(path, verdict, diagnostics);
        if (diagnostics.has_errors()) {
            for (const Diagnostic& diagnostic : diagnostics.sorted())
                verdict.trouble += format_diagnostic(diagnostic, diagnostics, Colors::off);
            report(diagnostics, DiagnosticsForm::text);
        }
        std::fputs(golden::as_text(verdict).c_str(), stdout);
        verdicts_.push_back(std::move(verdict));
    }

    bool is_fine() const {
        return std::all_of(verdicts_.begin(), verdicts_.end(),
                           [](const golden::Verdict& v) { return v.notes.empty() && v.trouble.empty(); });
    }
    bool had_file_trouble() const { return had_file_trouble_; }
    std::span<const golden::Verdict> verdicts() const { return verdicts_; }

private:
    void check(const fs::path& path, golden::Verdict& verdict, Diagnostics& diagnostics) {
        const auto text = at({}, read_file(path, kLargestInput), diagnostics);
        had_file_trouble_ = had_file_trouble_ || !text;
        const auto before = text ? at({}, golden::read(*text), diagnostics) : std::nullopt;
        const auto input = before ? at({}, options_of(before->options, path.parent_path(), before->source), diagnostics)
                                  : std::nullopt;
        if (!input) return;
        Session session{*input, diagnostics};
        const auto loaded = session.load(input->files.front());
        had_file_trouble_ = had_file_trouble_ || session.had_file_trouble();
        if (loaded.empty() || loaded.front().documents.empty()) return;
        const auto today = set_today(session, *input, loaded.front(), loaded.front().documents.front(),
                                     path.parent_path(), diagnostics);
        if (!today) return;
        verdict.notes = golden::compare(*before, today->described.golden, options_.tolerance);
        if (verdict.notes.empty()) return;
        if (!options_.html.empty()) {
            const auto recalled = golden::recall(*before, today->document, today->described, session.fonts());
            auto made =
                at({},
                   golden::pictures(recalled, today->document, pages_told(verdict.notes, recalled, today->document),
                                    session.fonts(), kReportDpi),
                   diagnostics);
            if (made) verdict.pictures = std::move(*made);
        }
        if (options_.updates) update(path, today->described.golden, verdict, diagnostics);
    }

    /// Accepts today's pages; what is different is told, and is no failure.
    void update(const fs::path& path, const golden::Golden& today, golden::Verdict& verdict, Diagnostics& diagnostics) {
        if (!at({}, write_file(path, golden::write(today)), diagnostics)) {
            had_file_trouble_ = true;
            return;
        }
        std::fputs(golden::as_text(verdict).c_str(), stdout);
        verdict.notes.clear();
    }

    const GoldenCheckOptions& options_;
    std::vector<golden::Verdict> verdicts_;
    bool had_file_trouble_ = false;
};

/// Writes a report that was asked for; gives whether it could.
bool write_report(const std::string& path, const std::string& text) {
    if (path.empty()) return true;
    std::error_code error;
    if (fs::path{path}.has_parent_path()) fs::create_directories(fs::path{path}.parent_path(), error);
    const auto written = write_file(path, text);
    if (!written) complain(written.error());
    return written.has_value();
}

/// Builds every document of a CV and keeps a golden of each.
void accept_cv(const InputOptions& input, const std::string& file, Outputs& outputs, Diagnostics& diagnostics) {
    Session session{input, diagnostics};
    const std::vector<LoadedResume> variants = session.load(file);
    for (const LoadedResume& cv : variants) {
        for (const Languages& languages : cv.documents) {
            const auto today = set_today(session, input, cv, languages, outputs.folder_of(cv), diagnostics);
            if (today)
                outputs.add(cv, outputs.name_of(variants, cv, languages), kEnding,
                            golden::write(today->described.golden));
        }
    }
}

/// Accepts a golden again, with the options that it keeps.
bool accept_again(const fs::path& path, Diagnostics& diagnostics) {
    const auto text = at({}, read_file(path, kLargestInput), diagnostics);
    const auto golden = text ? at({}, golden::read(*text), diagnostics) : std::nullopt;
    const auto input =
        golden ? at({}, options_of(golden->options, path.parent_path(), golden->source), diagnostics) : std::nullopt;
    if (!input) return text.has_value();
    Session session{*input, diagnostics};
    const auto loaded = session.load(input->files.front());
    if (loaded.empty() || loaded.front().documents.empty()) return !session.had_file_trouble();
    const auto today =
        set_today(session, *input, loaded.front(), loaded.front().documents.front(), path.parent_path(), diagnostics);
    return !today || at({}, write_file(path, golden::write(today->described.golden)), diagnostics).has_value();
}

}  // namespace

int golden_accept(const GoldenAcceptOptions& options) {
    Diagnostics diagnostics;
    bool had_trouble = false;
    Outputs outputs{options.output, 1, diagnostics};
    for (const std::string& named : options.input.files) {
        const auto goldens = goldens_below(named);
        std::error_code error;
        if (fs::is_directory(named, error) && goldens.empty())
            diagnostics.error({}, fmt::format("there is no golden in {}", named),
                              {"name the CVs to accept: quoin golden accept cv.yaml"});
        for (const fs::path& golden : goldens) had_trouble = !accept_again(golden, diagnostics) || had_trouble;
        if (goldens.empty() && !fs::is_directory(named, error)) {
            const std::size_t files = diagnostics.file_count();
            accept_cv(options.input, named, outputs, diagnostics);
            had_trouble = had_trouble || diagnostics.file_count() == files;
        }
    }
    outputs.write();
    report(diagnostics, options.input.diagnostics);
    if (had_trouble || outputs.had_file_trouble()) return kFileTrouble;
    return diagnostics.has_errors() ? kInputErrors : kFine;
}

int golden_check(const GoldenCheckOptions& options) {
    Checker checker{options};
    for (const std::string& named : options.paths) {
        const auto goldens = goldens_named(named);
        if (goldens.empty()) {
            complain({fmt::format("there is no golden of {}", named), {fmt::format("quoin golden accept {}", named)}});
            return kFileTrouble;
        }
        for (const fs::path& golden : goldens) checker.check(golden);
    }
    const bool are_written =
        write_report(options.junit, golden::as_junit(checker.verdicts())) &&
        write_report(options.json, golden::as_json(checker.verdicts())) &&
        write_report(options.html, options.html.empty() ? "" : golden::as_html(checker.verdicts()));
    if (checker.had_file_trouble() || !are_written) return kFileTrouble;
    return checker.is_fine() ? kFine : kInputErrors;
}

}  // namespace quoin::cli
