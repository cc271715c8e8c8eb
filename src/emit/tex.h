#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "emit/page.h"

namespace quoin::emit {

/// A document for XeLaTeX with xeCJK that needs no other file; the photo stands in it where it lies beside it.
///
/// A photo whose path TeX could take for something else is a warning, and is left out.
std::string write_tex(const Page& page, Diagnostics& diagnostics);

/// A text as TeX that prints just that text; nothing in it is a command.
std::string escape_tex(std::string_view text);

/// A line with its emphasis and links.
std::string tex_of(const Line& line);

}  // namespace quoin::emit
