#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "display/document.h"
#include "resume/resume.h"

namespace quoin::cli {

/// What --private took out of a CV.
struct Withheld {
    std::vector<std::string> kinds;    ///< "phone", "email", "location", "photo": those that the CV has
    std::vector<std::string> secrets;  ///< addresses and numbers, as written, in all languages
};

/// Takes out phone, e-mail, place, photo, and whatever contact leads to a mail address or a telephone.
Withheld withhold(resume::Resume& cv);

/// Complains of every place where a secret, or a link to mail or a telephone, is still on the pages: no sentence of the
/// author's is cut.
void check_private(const display::Document& document, const Withheld& withheld, Diagnostics& diagnostics);

}  // namespace quoin::cli
