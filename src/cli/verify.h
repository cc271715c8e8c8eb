#pragma once

#include <string>

#include "base/diagnostics.h"
#include "cli/session.h"
#include "reader/pdf.h"

namespace quoin::cli {

/// Looks at the text of a PDF, alone or, unless `cv` is nullptr, beside the CV in these languages.
void verify_text(const reader::Pdf& pdf, const std::string& name, const LoadedResume* cv, const Languages& languages,
                 Diagnostics& diagnostics);

}  // namespace quoin::cli
