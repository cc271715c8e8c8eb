#pragma once

#include <string>
#include <vector>

#include "compare/compare.h"

namespace quoin::plain {

/// The differences of two CVs as a JSON array, for programs: one object each, with its language.
std::string write_notes(const std::vector<compare::LanguageNotes>& notes);

}  // namespace quoin::plain
