#pragma once

#include "import/dropped.h"
#include "import/entry_parts.h"
#include "import/section_kind.h"

namespace quoin::import {

/// A school, an employer, a project or an award with what is said of it; a null node if the lines begin no such thing.
///
/// Groups of lines below an employer that have dates of their own are its roles.
yaml::Node read_dated_entry(const HeadAndBody& parts, SectionKind kind, std::uint32_t file, Dropped& dropped);

/// Does a paragraph begin an entry, rather than say more about the one above it?
bool begins_entry(const Words& line, SectionKind kind);

}  // namespace quoin::import
