#pragma once

#include "base/diagnostics.h"
#include "cli/options.h"

namespace quoin::cli {

/// Prints every complaint on standard error, and how many there were.
///
/// Text is coloured if standard error is a terminal and NO_COLOR is not set; JSON is one array, for editors.
void report(const Diagnostics& diagnostics, DiagnosticsForm form);

/// Prints one complaint that has no place in a file.
void complain(const Message& message);

}  // namespace quoin::cli
