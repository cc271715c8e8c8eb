#include "ats/ats.h"

#include <fmt/format.h>

#include <cstdio>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/report.h"
#include "cli/run.h"

namespace quoin::cli {

int ats(const AtsOptions& options) {
    const auto bytes = read_file(options.file, kLargestPdf);
    if (!bytes) {
        complain(bytes.error());
        return kFileTrouble;
    }
    const auto pdf = reader::read(*bytes);
    if (!pdf) {
        complain({fmt::format("{}: {}", options.file, pdf.error().text), pdf.error().hints});
        return kInputErrors;
    }
    const ats::Found found = ats::parse(*pdf);
    const std::string text = options.form == NotesForm::json ? ats::print_json(found) : ats::print_text(found);
    std::fwrite(text.data(), 1, text.size(), stdout);
    if (options.form == NotesForm::text)
        for (const std::string& complaint : found.complaints)
            std::fputs(fmt::format("{}: {}\n", options.file, complaint).c_str(), stderr);
    return options.is_strict && !found.complaints.empty() ? kInputErrors : kFine;
}

}  // namespace quoin::cli
