#pragma once

#include <string>
#include <string_view>

#include "locale/language.h"

namespace quoin::import::yaml_resume {

/// A word of YAMLResume's lists (degrees, levels, fluencies), or "Courses" and "Keywords", in a language; as it is
/// where none of ours serves.
std::string word_in(std::string_view word, const locale::Language& language);

/// What stands between items of a list, and between a word and what it introduces, in that language.
std::string_view comma_in(const locale::Language& language);
std::string_view colon_in(const locale::Language& language);

}  // namespace quoin::import::yaml_resume
