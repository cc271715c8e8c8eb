#pragma once

#include <string>

#include "emit/page.h"

namespace quoin::emit {

/// Plain UTF-8 for web forms: a line for each line, nothing wrapped, no signs but "- " before bullets and " | " before
/// dates and places, addresses written out.
std::string write_text(const Page& page);

}  // namespace quoin::emit
