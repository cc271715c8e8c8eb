#pragma once

#include <string>

#include "resume/rich_text.h"

namespace quoin::emit {

/// A text as our inline markup, with no more escapes than it needs: resume::parse_markup gives the same runs again.
///
/// A line break is an empty line, which means one in every style of YAML scalar. Looks that no markup can write (bold
/// that ends within a word behind a bracket) are left out; what the text says never changes.
std::string to_markup(const resume::RichText& text);

}  // namespace quoin::emit
