#include "cli/verify.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/finish.h"
#include "cli/run.h"
#include "compile.h"
#include "verify/verify.h"

namespace quoin::cli {

namespace {

using Pdfs = std::vector<std::pair<std::string, reader::Pdf>>;

/// The PDFs that could be read, by name.
Pdfs read_pdfs(const std::vector<std::string>& files, FileTrouble& trouble, Diagnostics& diagnostics) {
    Pdfs pdfs;
    for (const std::string& file : files) {
        const auto bytes = read_file(file, kLargestPdf);
        if (!bytes) trouble = FileTrouble::some;
        auto pdf = bytes.and_then([](const std::string& read) { return reader::read(read); });
        if (!pdf) pdf.error().text = fmt::format("{}: {}", file, pdf.error().text);
        if (auto read = at({}, std::move(pdf), diagnostics)) pdfs.emplace_back(file, std::move(*read));
    }
    return pdfs;
}

/// The languages to look for: those that are named, else that of the PDF.
Languages languages_of(const reader::Pdf& pdf, const resume::Resume& resume, const std::vector<std::string>& named) {
    Languages languages;
    for (const std::string& tags : named)
        for (locale::Language& language : locale::parse_languages(tags).value_or(Languages{}))
            languages.push_back(std::move(language));
    if (!languages.empty()) return languages;
    const auto own = locale::Language::parse(pdf.language);
    return {own ? *own : resume.default_language()};
}

}  // namespace

void verify_text(const reader::Pdf& pdf, const std::string& name, const LoadedResume* cv, const Languages& languages,
                 Diagnostics& diagnostics) {
    const verify::ReadPages pages{pdf, name, diagnostics};
    const verify::Flow flow = verify::flow_of(pdf);
    verify::check_text(pdf, flow, pages, diagnostics);
    if (cv == nullptr) return;
    for (const locale::Language& language : languages) {
        const locale::Catalog catalog = open_catalog(language);
        verify::check_against({cv->resume, language, catalog}, flow, pages, diagnostics);
    }
}

int verify_pdfs(const VerifyOptions& options) {
    Diagnostics diagnostics;
    if (options.is_strict) diagnostics.make_warnings_errors();
    FileTrouble trouble = FileTrouble::none;
    const Pdfs pdfs = read_pdfs(options.files, trouble, diagnostics);
    InputOptions input;
    input.variants = options.variants;
    input.sets = options.sets;
    input.diagnostics = options.diagnostics;
    Session session{input, diagnostics};
    const std::vector<LoadedResume> cvs =
        options.against.empty() ? std::vector<LoadedResume>{} : session.load(options.against);
    // What is wrong with the CV's layout is no matter of the PDF, but without a CV there is nothing to compare with.
    const bool lacks_cv = !options.against.empty() && (cvs.empty() || diagnostics.has_errors());
    for (const auto& [name, pdf] : pdfs) {
        if (lacks_cv) break;
        const LoadedResume* const cv = cvs.empty() ? nullptr : &cvs.front();
        verify_text(pdf, name, cv, cv == nullptr ? Languages{} : languages_of(pdf, cv->resume, options.languages),
                    diagnostics);
    }
    report_all(diagnostics, session, input);
    if (session.had_file_trouble()) trouble = FileTrouble::some;
    return exit_code(diagnostics, session, trouble);
}

}  // namespace quoin::cli
