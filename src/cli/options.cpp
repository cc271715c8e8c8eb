#include "cli/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <functional>
#include <memory>

#include "base/decimal.h"
#include "base/length.h"
#include "base/strings.h"
#include "cli/program.h"
#include "cli/run.h"
#include "emit/emit.h"
#include "import/format.h"
#include "lint/lint.h"
#include "locale/language.h"

namespace quoin::cli {

namespace {

constexpr const char* kExamples = R"(Examples:
  quoin new cv --lang zh,en         write a commented starter CV, cv.yaml
  quoin build cv.yaml               cv.pdf, or cv.zh.pdf and cv.en.pdf if it holds both
  quoin build cv.yaml --lang en --layout campus -o resume.pdf
  quoin build cv.yaml --set accent=#0a6 --set size=9.5pt
  quoin build cv.yaml --format png  cv.png, or cv-1.png, cv-2.png, …; see also --dpi
  quoin build cv.yaml --variant all cv.industry.pdf, … as its variants: say
  quoin build cv.yaml --pages 1     squeezed or opened to fill one page
  quoin check cv.yaml               look for mistakes and for what lacks a translation
  quoin stamp cv.yaml               note what was translated from what, for check to compare later
  quoin schema > cv.schema.json     what editors check and complete CV files by
  quoin lint cv.yaml --off dates    look for slips of style, too; quoin lint --rules lists what it knows
  quoin golden accept cv.yaml       keep its pages as they are, in cv.golden, for golden check to compare
  quoin golden check . --html report.html  what is different from all goldens below this folder
  quoin build cv.yaml --attach      the PDF carries the CV; quoin extract cv.pdf gives it back
  quoin import resume.json -o cv.yaml      from JSON Resume, YAMLResume, Markdown, HTML, text, BibTeX, LinkedIn
  quoin export cv.yaml --to markdown       to jsonresume, rendercv, markdown, txt, html or tex
  quoin verify cv.pdf --against cv.yaml    is the PDF's text, read back, exactly the CV's?
  quoin ats cv.pdf                  name, e-mail, sections, entries: what a parser finds in it
  quoin diff HEAD~1:cv.yaml cv.yaml what changed, vanished and moved since the last commit

Exit codes: 0 fine, 1 mistakes in the input, findings of lint or differences, 2 wrong options, 3 too many pages, 4 a file could not be read or written.)";

/// What is wrong with a value of --lang; empty if nothing is.
std::string complain_of_language(const std::string& tag) {
    const auto languages = locale::parse_languages(tag);
    if (languages || tag == "all") return {};
    return fmt::format("{}; {}", languages.error().text, join(languages.error().hints, ", "));
}

void add_diagnostics_form(CLI::App& command, DiagnosticsForm& form) {
    command.add_option("--diagnostics", form, "how to print complaints: text or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, DiagnosticsForm>{{"text", DiagnosticsForm::text},
                                                                                   {"json", DiagnosticsForm::json}})
                        .description("text|json"))
        ->type_name("");
}

void add_files(CLI::App& command, InputOptions& options) {
    command.add_option("FILE", options.files, "CV files (YAML)")->required();
    add_diagnostics_form(command, options.diagnostics);
}

void add_input(CLI::App& command, InputOptions& options) {
    add_files(command, options);
    command.add_option("--layout", options.layout, "a layout by name (see quoin layouts) or a layout file");
    command
        .add_option("--lang", options.languages,
                    "languages to build, such as zh,en, or all; zh+en: both in one document")
        ->delimiter(',')
        ->check(complain_of_language, "");
    command.add_option("--variant", options.variants, "variants of the CV to build, such as industry, or all")
        ->delimiter(',')
        ->type_name("NAME");
    command
        .add_option("--set", options.sets,
                    "set a layout variable (accent=#0a6), a layout key (page.size=Letter) or a CV value (cv.phone=…)")
        ->type_name("KEY=VALUE");
    command.add_option("--font-dir", options.font_dirs, "also use the fonts in this folder")->type_name("DIR");
    constexpr int kMostPages = 100;
    command.add_option("--pages", options.pages, "set the CV on so many pages, exactly if on one")
        ->check(CLI::Range(1, kMostPages).description(""))
        ->type_name("N");
    command.add_flag("--explain-fit", options.explains_fit, "show each step of fitting the pages");
    command.add_flag("--private", options.is_private, "leave out phone, e-mail, place and photo");
    command.add_flag("--strict", options.is_strict, "treat every warning as an error");
}

/// A command of quoin: its place in the command line and what its options say once they are read.
struct Command {
    CLI::App* app = nullptr;
    std::function<Options()> options;
};

/// Adds a command whose options are kept in an `O`: `add(command, options)` names them.
template <typename O, typename Add>
Command add_command(CLI::App& app, const char* name, const char* what, Add add) {
    auto* const command = app.add_subcommand(name, what);
    const auto options = std::make_shared<O>();
    add(*command, *options);
    return {command, [options] { return Options{*options}; }};
}

void add_build(CLI::App& command, BuildOptions& options) {
    add_input(command, options.input);
    command.add_option("-o,--output", options.output, "the file or folder to write")->type_name("PATH");
    command
        .add_option("--format", options.formats,
                    "what to write: pdf, png or svg (a file for each page), txt, json (the display list)")
        ->delimiter(',')
        ->check(CLI::IsMember({"pdf", "png", "svg", "txt", "json"}).description("{pdf,png,svg,txt,json}"))
        ->type_name("");
    command.add_option("--dpi", options.dpi, "pixels per inch of PNGs, 36 to 1200")
        ->check(CLI::Range(36, 1200).description(""))
        ->capture_default_str()
        ->type_name("N");
    command
        .add_flag("--attach", options.attaches,
                  "put the CV and all it is made of into the PDF, for quoin extract and rebuild")
        ->excludes(command.get_option("--private"));
    command.add_flag("--baseline-grid", options.draws_grid, "draw the body's baselines under the pages");
    command.add_flag("--verify", options.verifies, "read PDFs back, and write nothing if their text is not the CV's");
}

void add_check(CLI::App& command, CheckOptions& options) { add_input(command, options.input); }

std::vector<std::string> rule_names() {
    const auto names = quoin::lint::rule_names();
    return {names.begin(), names.end()};
}

void add_lint(CLI::App& command, LintOptions& options) {
    add_input(command, options.input);
    command.get_option("FILE")->required(false);
    command.add_option("--off", options.off, "rules to switch off, such as dates,spelling")
        ->delimiter(',')
        ->check(CLI::IsMember(rule_names()).description(""))
        ->allow_extra_args(false)
        ->type_name("RULE");
    command.add_flag("--rules", options.lists_rules, "list the rules, and look at nothing");
    command.callback([&options] {
        if (options.input.files.empty() && !options.lists_rules) throw CLI::RequiredError("FILE");
    });
}

void add_diff(CLI::App& command, DiffOptions& options) {
    command
        .add_option("BEFORE", options.before,
                    "a CV (YAML), a variant (cv.yaml@industry) or one of a Git revision (HEAD~1:cv.yaml)")
        ->required();
    command.add_option("AFTER", options.after, "the CV to compare it with")->required();
    command.add_option("--format", options.form, "how to print what is different: text or json")
        ->transform(CLI::CheckedTransformer(
                        std::map<std::string, NotesForm>{{"text", NotesForm::text}, {"json", NotesForm::json}})
                        .description("text|json"))
        ->type_name("");
}
void add_stamp(CLI::App& command, StampOptions& options) { add_files(command, options.input); }

void add_fonts(CLI::App& command, FontsOptions& options) {
    command.add_option("--font-dir", options.font_dirs, "also list the fonts in this folder")->type_name("DIR");
}

void add_new(CLI::App& command, NewOptions& options) {
    command.add_option("NAME", options.name, "the file to write, with or without .yaml")->required();
    command.add_option("--lang", options.languages, "its languages, such as zh,en")
        ->delimiter(',')
        ->capture_default_str();
    command.add_flag("--force", options.overwrites, "replace an existing file");
}

void add_schema(CLI::App& command, SchemaOptions& options) {
    command.add_option("OF", options.of, "of which files: cv (if not said) or layout")
        ->check(CLI::IsMember({"cv", "layout"}).description(""))
        ->type_name("");
}

void add_upgrade(CLI::App& command, UpgradeOptions& options) {
    command.add_option("FILE", options.files, "CV files (YAML)")
        ->required()
        ->check([](const std::string& file) { return file == "-" ? "upgrade rewrites files, not standard input" : ""; },
                "");
    command.add_flag_callback(
        "--check", [&options] { options.doing = UpgradeDoing::check; },
        "only say what would change; exit 1 if anything");
}

void add_force(CLI::App& command, Overwriting& overwriting) {
    command.add_flag_callback(
        "--force", [&overwriting] { overwriting = Overwriting::allowed; }, "replace an existing file");
}

void add_extract(CLI::App& command, ExtractOptions& options) {
    command.add_option("FILE", options.file, "a PDF that quoin build --attach wrote")->required();
    command
        .add_option("-o,--output", options.output,
                    "a file for the CV, or a folder, ending in '/', for all it is made of; without it, standard output")
        ->type_name("PATH");
    add_force(command, options.overwriting);
}

void add_rebuild(CLI::App& command, RebuildOptions& options) {
    command.add_option("FILE", options.file, "a PDF that quoin build --attach wrote")->required();
    command.add_option("-o,--output", options.output, "also write the PDF that was built again")->type_name("FILE");
    add_force(command, options.overwriting);
}

void add_import(CLI::App& command, ImportOptions& options) {
    command
        .add_option("FILE", options.file,
                    "a CV of another kind: JSON Resume, YAMLResume, RenderCV, a home page in Markdown or HTML, plain "
                    "text, BibTeX, or the folder of LinkedIn's export")
        ->required();
    command.add_option("-o,--output", options.output, "the file to write; without it, standard output")
        ->type_name("FILE");
    command.add_option("--from", options.from, "what it is, if it does not look like it")
        ->check(CLI::IsMember(std::vector<std::string>{import::kFormats.begin(), import::kFormats.end()}))
        ->type_name("");
    add_force(command, options.overwriting);
    command.add_flag("--strict", options.is_strict, "treat every warning as an error");
    add_diagnostics_form(command, options.diagnostics);
}

void add_export(CLI::App& command, ExportOptions& options) {
    add_input(command, options.input);
    command.add_option("--to", options.to, "what to write")
        ->check(CLI::IsMember(std::vector<std::string>{emit::kForms.begin(), emit::kForms.end()}))
        ->required()
        ->type_name("");
    command.add_option("-o,--output", options.output, "the file or folder to write; - is standard output")
        ->type_name("PATH");
}

void add_golden_accept(CLI::App& command, GoldenAcceptOptions& options) {
    add_input(command, options.input);
    command.get_option("FILE")->description("CV files, or goldens to accept again, or folders of them");
    command.add_option("-o,--output", options.output, "the folder to write to; without it, beside the CV")
        ->type_name("PATH");
}

/// What is wrong with a value of --tolerance; empty if nothing is.
std::string complain_of_tolerance(const std::string& text) {
    const auto length = parse_length(text);
    if (!length) return length.error().text + "; " + join(length.error().hints, ", ");
    return *length < Length{} ? "a tolerance is 0pt or more" : "";
}

void add_golden_check(CLI::App& command, GoldenCheckOptions& options) {
    command.add_option("PATH", options.paths, "goldens, the CVs that they are of, or folders of goldens")->required();
    command
        .add_option_function<std::string>(
            "--tolerance",
            [&options](const std::string& text) { options.tolerance = thousandths(*parse_length(text)); },
            "how far something may move, such as 0.1pt")
        ->check(complain_of_tolerance, "")
        ->type_name("LENGTH");
    command.add_option("--junit", options.junit, "also write what is different as JUnit XML")->type_name("FILE");
    command.add_option("--json", options.json, "also write it as JSON")->type_name("FILE");
    command.add_option("--html", options.html, "also write it as one HTML page, with pictures")->type_name("FILE");
    command.add_flag("--update", options.updates, "accept today's pages, after telling what is different");
}

void add_verify(CLI::App& command, VerifyOptions& options) {
    command.add_option("FILE", options.files, "PDFs")->required();
    command.add_option("--against", options.against, "the CV (YAML) that they were made of")->type_name("CV");
    command
        .add_option("--lang", options.languages, "the languages to look for, such as zh+en; without it, the PDF's own")
        ->delimiter(',')
        ->check(complain_of_language, "");
    command.add_option("--variant", options.variants, "the variant of the CV that it was made of")
        ->expected(1)
        ->type_name("NAME");
    command.add_option("--set", options.sets, "a CV value that was set (cv.phone=…)")->type_name("KEY=VALUE");
    command.add_flag("--strict", options.is_strict, "treat every warning as an error");
    add_diagnostics_form(command, options.diagnostics);
}

void add_ats(CLI::App& command, AtsOptions& options) {
    command.add_option("FILE", options.file, "a PDF, of quoin or not")->required();
    command.add_option("--format", options.form, "how to print what is found: text or json")
        ->transform(CLI::CheckedTransformer(
                        std::map<std::string, NotesForm>{{"text", NotesForm::text}, {"json", NotesForm::json}})
                        .description("text|json"))
        ->type_name("");
    command.add_flag("--strict", options.is_strict, "exit code 1 if anything cannot be found");
}

/// CLI11's own codes say which exception it was; ours say what the user can do.
Done finish(const CLI::App& app, const CLI::ParseError& error) {
    const int code = app.exit(error);
    return {code == 0 ? kFine : kWrongOptions};
}

}  // namespace

Options parse_options(int argc, char** argv) {
    CLI::App app{"quoin typesets a CV written in YAML, in one language or several, as PDF, PNG or SVG."};
    app.footer(kExamples);
    app.set_version_flag("--version", kProducer);
    app.require_subcommand(1);
    CLI::App& golden = *app.add_subcommand("golden", "keep pages as they are: record them, and tell what is different");
    const std::array commands{
        add_command<BuildOptions>(app, "build", "typeset CVs", add_build),
        add_command<CheckOptions>(app, "check", "look for mistakes and missing translations, write nothing", add_check),
        add_command<StampOptions>(app, "stamp", "note which translations belong together, for check", add_stamp),
        add_command<LintOptions>(app, "lint", "look for slips of style: spacing, spelling, dates, …", add_lint),
        add_command<DiffOptions>(app, "diff", "tell which visible lines of two CVs differ", add_diff),
        add_command<LayoutsOptions>(app, "layouts", "list the built-in layouts and their variables",
                                    [](CLI::App&, LayoutsOptions&) {}),
        add_command<FontsOptions>(app, "fonts", "list the fonts that layouts can use", add_fonts),
        add_command<NewOptions>(app, "new", "write a commented starter CV", add_new),
        add_command<SchemaOptions>(app, "schema", "print the JSON Schema of CV or layout files", add_schema),
        add_command<UpgradeOptions>(app, "upgrade", "rewrite older forms of CV files in place", add_upgrade),
        add_command<GoldenAcceptOptions>(golden, "accept", "record the pages of CVs as goldens", add_golden_accept),
        add_command<GoldenCheckOptions>(golden, "check", "tell what is different from the goldens", add_golden_check),
        add_command<ExtractOptions>(app, "extract", "give back the CV that travels in its PDF", add_extract),
        add_command<RebuildOptions>(app, "rebuild", "build a PDF again from the CV in it, and compare the bytes",
                                    add_rebuild),
        add_command<ImportOptions>(app, "import", "turn a CV of another kind into one of quoin's", add_import),
        add_command<ExportOptions>(app, "export", "write a CV as JSON Resume, RenderCV, Markdown, …", add_export),
        add_command<VerifyOptions>(app, "verify", "read PDFs back and compare their text with the CV", add_verify),
        add_command<AtsOptions>(app, "ats", "print what a parser of applications finds in a PDF", add_ats),
    };
    golden.require_subcommand(1);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return finish(app, error);
    }
    return std::find_if(commands.begin(), commands.end(), [](const Command& c) { return c.app->parsed(); })->options();
}

}  // namespace quoin::cli
