#pragma once

#include "import/entry_parts.h"

namespace quoin::import {

/// A publication of which the authors can be told from the title; a null node of any other line.
///
/// A list "A. Lin, **B. Gao**, Title, Venue, 2022. **[TPDS]**", its parts ended by commas, full stops or quotes, or
/// lines: the title, the authors, the rest.
yaml::Node read_publication(const HeadAndBody& parts);

/// Several lines in one cell or item: the bold or first one is the title, one of names the authors.
yaml::Node read_publication_lines(const HeadAndBody& parts);

}  // namespace quoin::import
