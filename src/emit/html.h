#pragma once

#include <string>

#include "base/diagnostics.h"
#include "emit/page.h"

namespace quoin::emit {

/// One HTML file with its style and its pictures in it: no script, nothing fetched, fit for screens and paper.
///
/// A picture that cannot be read is a warning at its place, and is left out.
std::string write_html(const Page& page, const Options& options, Diagnostics& diagnostics);

}  // namespace quoin::emit
