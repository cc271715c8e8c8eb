#pragma once

#include <string>

#include "base/diagnostics.h"
#include "emit/options.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::emit {

/// A CV in one language as a file of RenderCV 2.8, which is a file of ours too. What it cannot hold is a warning, one
/// of each kind at the first place.
std::string write_rendercv(const resume::Resume& cv, const locale::Language& language, const Options& options,
                           Diagnostics& diagnostics);

}  // namespace quoin::emit
