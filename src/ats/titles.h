#pragma once

#include <cstddef>
#include <vector>

#include "ats/lines.h"
#include "import/section_kind.h"

namespace quoin::ats {

/// The title of a section among the lines.
struct Title {
    std::size_t line = 0;
    import::SectionKind kind = import::SectionKind::other;
};

/// Which lines are titles of sections.
///
/// First those whose words are known as such, if they stand alone and are bold, in capitals or larger than the body;
/// then those that look like them. A title may share its baseline with the text beside it: then the line is parted.
std::vector<Title> find_titles(std::vector<Line>& lines);

}  // namespace quoin::ats
