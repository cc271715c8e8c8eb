#pragma once

#include "import/dropped.h"
#include "import/outline.h"
#include "import/traced.h"

namespace quoin::import {

/// Takes the front matter of Jekyll and its kin off a page: `---`, keys, `---`. Scalars only; what is indented below a
/// key is left out with it.
std::vector<std::pair<std::string, Words>> take_front_matter(Traced& page, std::uint32_t file);

/// A page without what is no word of it: comments, template tags, emoji; blocks of HTML end where their last tag does,
/// so that Markdown goes on right behind. What stands in fenced code stays.
Traced clean_page(const Traced& page, std::uint32_t file, Dropped& dropped);

}  // namespace quoin::import
