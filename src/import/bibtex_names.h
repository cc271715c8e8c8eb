#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "import/placed_text.h"

namespace quoin::import {

/// The names in BibTeX's `author` or `editor`, each as people write it and in our markup: "von Last, Jr, First" as
/// "First von Last Jr", "王, 小明" as 王小明, what braces hold as it stands, "others" as et al. or 等.
std::vector<PlacedText> read_names(const PlacedText& names, Diagnostics& diagnostics);

}  // namespace quoin::import
