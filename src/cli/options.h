#pragma once

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
    std::optional<int> pages;  ///< on which each CV shall stand
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

struct ImportOptions {
    std::string file;    ///< or a folder that LinkedIn's export was unpacked into
    std::string output;  ///< empty: standard output
    std::string from;    ///< the name of a format; empty: what it looks like
    bool overwrites = false;
    bool is_strict = false;
    DiagnosticsForm diagnostics = DiagnosticsForm::text;
};

struct ExportOptions {
    InputOptions input;
    std::string to;      ///< a name of emit::kForms
    std::string output;  ///< a file, or a folder; empty: beside the CV; "-": standard output
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

struct AtsOptions {
    std::string file;  ///< a PDF
    NotesForm form = NotesForm::text;
    bool is_strict = false;
};

/// Nothing is left to do: help or the version was printed, or the options were wrong.
struct Done {
    int exit_code = 0;
};

using Options = std::variant<BuildOptions, CheckOptions, StampOptions, LintOptions, DiffOptions, LayoutsOptions,
                             FontsOptions, NewOptions, SchemaOptions, UpgradeOptions, ImportOptions, ExportOptions,
                             VerifyOptions, AtsOptions, Done>;

Options parse_options(int argc, char** argv);

}  // namespace quoin::cli
