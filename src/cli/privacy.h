#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "display/document.h"
#include "resume/resume.h"
#include "yaml/edit.h"
#include "yaml/node.h"

namespace quoin::cli {

/// What --private took out of a CV.
struct Withheld {
    std::vector<std::string> kinds;    ///< "phone", "email", "location", "photo": those that the CV has
    std::vector<std::string> secrets;  ///< addresses and numbers, as written, in all languages
};

/// Takes out phone, e-mail, place, photo, and whatever contact leads to a mail address or a telephone, or has the icon
/// of one.
Withheld withhold(resume::Resume& cv);

/// Addresses and numbers that a CV file names anywhere, also for its variants: none of them may slip through because
/// another took its place.
void add_secrets(const yaml::Node& cv_file, Withheld& withheld);

/// The same complaints as check_private, of a file that is written from the CV and not from its pages.
void check_private_text(std::string_view text, const Withheld& withheld, Diagnostics& diagnostics);

/// Complains of every place where a secret, or a link to mail or a telephone, is still on the pages: no sentence of the
/// author's is cut.
void check_private(const display::Document& document, const Withheld& withheld, Diagnostics& diagnostics);

}  // namespace quoin::cli
