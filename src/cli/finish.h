#pragma once

#include "base/diagnostics.h"
#include "cli/options.h"
#include "cli/session.h"

namespace quoin::cli {

enum class FileTrouble { none, some };

/// The exit code of a run that set CVs. Too many pages have a code of their own, if nothing else is wrong.
int exit_code(const Diagnostics& diagnostics, const Session& session, FileTrouble trouble);

/// Prints everything there is to say; JSON is for programs, which read what is in the diagnostics.
void report_all(const Diagnostics& diagnostics, const Session& session, const InputOptions& options);

}  // namespace quoin::cli
