#include "cli/report.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "plain/diagnostics_json.h"

namespace quoin::cli {

namespace {

/// Nobody reads more, and a hostile file could ask for a hundred thousand; --diagnostics json has them all.
constexpr std::size_t kMostPrinted = 1000;

Colors colors_of_terminal() {
    const char* const no_color = std::getenv("NO_COLOR");
    const bool wants_none = no_color != nullptr && *no_color != '\0';
    return ::isatty(STDERR_FILENO) == 1 && !wants_none ? Colors::on : Colors::off;
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

std::string counted(std::ptrdiff_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

void report(const Diagnostics& diagnostics, DiagnosticsForm form) {
    const auto list = diagnostics.sorted();
    if (form == DiagnosticsForm::json) return print(plain::write_diagnostics(list, diagnostics) + "\n");
    for (std::size_t i = 0; i < std::min(list.size(), kMostPrinted); ++i)
        print(format_diagnostic(list[i], diagnostics, colors_of_terminal()));
    if (list.size() > kMostPrinted) print(fmt::format("… and {} more\n", list.size() - kMostPrinted));
    const auto errors =
        std::count_if(list.begin(), list.end(), [](const Diagnostic& d) { return d.severity == Severity::error; });
    const auto warnings = static_cast<std::ptrdiff_t>(list.size()) - errors;
    if (errors > 0 && warnings > 0) print(counted(errors, "error") + ", " + counted(warnings, "warning") + "\n");
    if (errors > 0 && warnings == 0) print(counted(errors, "error") + "\n");
}

void complain(const Message& message) {
    Diagnostics diagnostics;
    diagnostics.error({}, message);
    print(format_diagnostic(diagnostics.list().front(), diagnostics, colors_of_terminal()));
}

}  // namespace quoin::cli
