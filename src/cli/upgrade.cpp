#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run.h"
#include "import/bibtex.h"
#include "import/format.h"
#include "resume/read.h"
#include "resume/upgrade.h"
#include "yaml/parse.h"

namespace quoin::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestInput = std::size_t{16} << 20;  // yaml::Limits allows less, and says so at the file

/// Writes where a link leads to, and keeps who may read the file.
Result<std::monostate> replace_file(const std::string& name, const std::string& text) {
    std::error_code error;
    const fs::path path = fs::canonical(name, error);
    const fs::perms rights = fs::status(path, error).permissions();
    return write_file(path, text).map([&](std::monostate done) {
        fs::permissions(path, rights, error);
        return done;
    });
}

void print_changes(const std::string& file, const std::string& source, const std::vector<resume::Edit>& edits) {
    for (const resume::Edit& edit : edits) {
        if (edit.about.empty()) continue;
        std::puts(fmt::format("{}:{}: {}", file, position_of(source, edit.begin).line, edit.about).c_str());
    }
}

bool is_readable(const std::string& name, const std::string& text, Diagnostics& diagnostics) {
    yaml::Node root = yaml::parse(diagnostics.add_file({name, text}), diagnostics);
    if (import::recognise(root) != import::Format::quoin) {
        diagnostics.error(root.span.part(0, 1), "this file is in another tool's form, or an older one",
                          {fmt::format("quoin import {} -o new.yaml writes it in ours", name)});
        return false;
    }
    import::expand_bibtex(root, beside(name), diagnostics);
    (void)resume::read(root, diagnostics);
    return !diagnostics.has_errors();
}

/// Upgrades one file; a file with mistakes is left as it is.
int upgrade_file(const std::string& file, UpgradeDoing doing) {
    const auto source = read_file(file, kLargestInput);
    if (!source) {
        complain(source.error());
        return kFileTrouble;
    }
    Diagnostics diagnostics;
    if (!is_readable(file, *source, diagnostics)) {
        report(diagnostics, DiagnosticsForm::text);
        return kInputErrors;
    }
    const yaml::Node root = yaml::parse(0, diagnostics);
    const std::vector<resume::Edit> edits = resume::upgrades(root, *source);
    if (edits.empty()) return kFine;
    print_changes(file, *source, edits);
    if (doing == UpgradeDoing::check) return kInputErrors;
    const std::string text = resume::edited(*source, edits);
    if (Diagnostics after; !is_readable(file, text, after)) {
        complain({fmt::format("{} cannot be upgraded, and is left as it is", file), {"please report this file"}});
        return kInputErrors;
    }
    if (const auto written = replace_file(file, text); !written) {
        complain(written.error());
        return kFileTrouble;
    }
    return kFine;
}

}  // namespace

int upgrade(const UpgradeOptions& options) {
    int code = kFine;
    for (const std::string& file : options.files) code = std::max(code, upgrade_file(file, options.doing));
    return code;
}

}  // namespace quoin::cli
