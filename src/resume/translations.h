#pragma once

#include "base/diagnostics.h"
#include "resume/resume.h"

namespace quoin::resume {

/// Warns of what a CV in several languages says in some of them only.
///
/// That is a language map without one of them, lists of different lengths, and a Chinese, Japanese or Korean text
/// without a language map where a language of other letters would print it too. What is null in one language was left
/// out on purpose; names, addresses and papers may stand as they are. A CV in one language has nothing to report.
void check_translations(const Resume& resume, Diagnostics& diagnostics);

}  // namespace quoin::resume
