#pragma once

#include <string>
#include <string_view>

#include "emit/page.h"

namespace quoin::emit {

/// CommonMark that reads well as it is and on GitHub.
std::string write_markdown(const Page& page);

/// A text as CommonMark that shows just that text; nothing in it is markup, wherever it stands in a line.
///
/// `before` is what the line has already: signs that mean something only at its start are left alone behind words.
std::string escape_markdown(std::string_view text, std::string_view before);

/// Where a link leads, as it stands between its parentheses.
std::string destination(std::string_view address);

/// A line with its emphasis and links.
std::string markdown_of(const Line& line);

}  // namespace quoin::emit
