#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "locale/language.h"

namespace quoin::resume {

/// What every reader needs, and what they collect on the way.
struct Context {
    Diagnostics& diagnostics;
    std::vector<std::string> keywords;        ///< printed bold in entries
    std::vector<locale::Language> languages;  ///< of language maps, in the order in which they were met
    bool are_languages_declared = false;      ///< then `languages` is fixed, and any other is a warning
};

}  // namespace quoin::resume
