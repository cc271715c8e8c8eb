#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace quoin::cli {

enum class DiagnosticsForm { text, json };

/// What every command that reads a CV takes.
struct InputOptions {
    std::vector<std::string> files;
    std::string layout;                  ///< name or file; empty: what the CV says, else classic
    std::vector<std::string> languages;  ///< "zh", or "zh+en" for one document; empty: all of the file
    std::vector<std::string> variants;   ///< of each CV; "all"; empty: the whole CV
    std::vector<std::string> sets;       ///< "key=value"
    std::vector<std::string> font_dirs;
    std::optional<int> pages;         ///< on which each CV shall stand
    std::optional<std::string> date;  ///< of documents whose CV has none; none: what SOURCE_DATE_EPOCH says
    bool is_private = false;          ///< without phone, e-mail, place and photo
    bool explains_fit = false;
    bool is_strict = false;
    DiagnosticsForm diagnostics = DiagnosticsForm::text;
};

struct BuildOptions {
    InputOptions input;
    std::string output;
    std::vector<std::string> formats{"pdf"};
    int dpi = 110;  ///< of PNGs; 36..1200
    bool draws_grid = false;
    bool verifies = false;  ///< PDFs are read back and compared with the CV before they are written
    bool attaches = false;  ///< the sources, to the PDF
};

struct CheckOptions {
    InputOptions input;
};

struct LintOptions {
    InputOptions input;
    std::vector<std::string> off;  ///< names of rules
    bool lists_rules = false;      ///< then there need be no files
};

enum class NotesForm { text, json };

struct DiffOptions {
    std::string before;  ///< a CV as parse_version reads its name
    std::string after;
    NotesForm form = NotesForm::text;
};

struct StampOptions {
    InputOptions input;
};

struct LayoutsOptions {};

struct FontsOptions {
    std::vector<std::string> font_dirs;
};

struct NewOptions {
    std::string name;
    std::vector<std::string> languages{"en"};
    bool overwrites = false;
};

struct SchemaOptions {
    std::string of = "cv";  ///< or "layout"
};

enum class UpgradeDoing { rewrite, check };

struct UpgradeOptions {
    std::vector<std::string> files;
    UpgradeDoing doing = UpgradeDoing::rewrite;
};

enum class Overwriting { refused, allowed };

struct ImportOptions {
    std::string file;    ///< or a folder that LinkedIn's export was unpacked into
    std::string output;  ///< empty: standard output
    std::string from;    ///< the name of a format; empty: what it looks like
    Overwriting overwriting = Overwriting::refused;
    bool is_strict = false;
    DiagnosticsForm diagnostics = DiagnosticsForm::text;
};

struct ExportOptions {
    InputOptions input;
    std::string to;      ///< a name of emit::kForms
    std::string output;  ///< a file, or a folder; empty: beside the CV; "-": standard output
};

struct GoldenAcceptOptions {
    InputOptions input;  ///< its files are CVs, goldens, or folders of goldens
    std::string output;  ///< a folder; empty: beside the CV
};

struct GoldenCheckOptions {
    std::vector<std::string> paths;  ///< goldens, CVs, or folders of goldens
    std::int64_t tolerance = 0;      ///< in 1/1000 pt
    std::string junit, json, html;   ///< files to write; empty: none
    bool updates = false;
};

struct VerifyOptions {
    std::vector<std::string> files;      ///< PDFs
    std::string against;                 ///< a CV; empty: none
    std::vector<std::string> languages;  ///< of the CV; empty: that of each PDF
    std::vector<std::string> variants;   ///< one at most
    std::vector<std::string> sets;       ///< "key=value"
    bool is_strict = false;
    DiagnosticsForm diagnostics = DiagnosticsForm::text;
};

struct ExtractOptions {
    std::string file;
    std::string output;  ///< a file for the CV, a folder for all that travels with it; empty or "-": standard output
    Overwriting overwriting = Overwriting::refused;
};

struct RebuildOptions {
    std::string file;
    std::string output;  ///< where the PDF is written to that was built again; empty: nowhere
    Overwriting overwriting = Overwriting::refused;
};

struct AtsOptions {
    std::string file;  ///< a PDF
    NotesForm form = NotesForm::text;
    bool is_strict = false;
};

/// Nothing is left to do: help or the version was printed, or the options were wrong.
struct Done {
    int exit_code = 0;
};

using Options =
    std::variant<BuildOptions, CheckOptions, StampOptions, LintOptions, DiffOptions, LayoutsOptions, FontsOptions,
                 NewOptions, SchemaOptions, UpgradeOptions, ImportOptions, ExportOptions, GoldenAcceptOptions,
                 GoldenCheckOptions, VerifyOptions, AtsOptions, ExtractOptions, RebuildOptions, Done>;

Options parse_options(int argc, char** argv);

}  // namespace quoin::cli
