#include <fmt/format.h>

#include "cli/attach.h"
#include "cli/commands.h"
#include "cli/finish.h"
#include "cli/outputs.h"
#include "cli/program.h"
#include "cli/run.h"
#include "cli/session.h"
#include "cli/stamp.h"
#include "cli/verify.h"
#include "pdf/write.h"
#include "plain/write_json.h"
#include "plain/write_text.h"
#include "raster/write_png.h"
#include "raster/write_svg.h"

namespace quoin::cli {

namespace {

/// The files of one format: one a page for pictures, else a single one.
Result<std::vector<std::string>> write_as(std::string_view format, const display::Document& document,
                                          const font::FontBook& fonts, int dpi, std::vector<pdf::Attachment> attached) {
    if (format == "png") return raster::write_png(document, fonts, dpi);
    if (format == "svg") return raster::write_svg(document, fonts);
    if (format == "json") return std::vector{plain::write_json(document, fonts)};
    if (format == "txt") return std::vector{plain::write_text(document)};
    return pdf::write(document, fonts, {.producer = kProducer, .attachments = std::move(attached)})
        .map([](std::string file) { return std::vector{std::move(file)}; });
}

/// "-2" tells the pages of one document apart; the only one needs no telling.
std::string page_infix(std::size_t page, std::size_t count) { return count == 1 ? "" : fmt::format("-{}", page + 1); }

/// Makes every document that the options ask for, and writes them if nothing was wrong with any.
class Builder {
public:
    Builder(const BuildOptions& options, Diagnostics& diagnostics)
        : options_{options},
          diagnostics_{diagnostics},
          session_{options.input, diagnostics},
          outputs_{options.output, options.formats.size(), diagnostics} {
        if (options.attaches) session_.keep_sources();
    }

    void build(const std::string& file) {
        const std::vector<LoadedResume> variants = session_.load(file);
        for (const LoadedResume& cv : variants) {
            for (const Languages& languages : cv.documents) {
                const auto document =
                    session_.set(cv, languages, options_.draws_grid ? Guides::baseline_grid : Guides::none);
                // With --strict a warning is an error, so there may be pages all the same.
                if (document && !diagnostics_.has_errors())
                    add(*document, cv, languages, outputs_.name_of(variants, cv, languages));
            }
        }
    }

    void write() { outputs_.write(); }

    FileTrouble file_trouble() const {
        return outputs_.had_file_trouble() || session_.had_file_trouble() ? FileTrouble::some : FileTrouble::none;
    }
    const Session& session() const { return session_; }

private:
    void add(const display::Document& document, const LoadedResume& cv, const Languages& languages,
             const std::string& name) {
        for (const std::string& format : options_.formats) {
            auto files = at({},
                            write_as(format, document, session_.fonts(), options_.dpi,
                                     options_.attaches ? attachments(options_.input, cv, languages)
                                                       : std::vector<pdf::Attachment>{}),
                            diagnostics_);
            if (!files) continue;
            if (options_.verifies && format == "pdf") verify(files->front(), name + ".pdf", cv, languages);
            for (std::size_t i = 0; i < files->size(); ++i)
                outputs_.add(cv, name + page_infix(i, files->size()), format, std::move((*files)[i]));
        }
    }

    /// What was written is read back from its bytes; a complaint is an error, so nothing is written then.
    void verify(const std::string& bytes, const std::string& name, const LoadedResume& cv, const Languages& languages) {
        if (const auto pdf = at({}, reader::read(bytes), diagnostics_))
            verify_text(*pdf, name, &cv, languages, diagnostics_);
    }

    const BuildOptions& options_;
    Diagnostics& diagnostics_;
    Session session_;
    Outputs outputs_;
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
