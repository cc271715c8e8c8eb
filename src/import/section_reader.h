#pragma once

#include <span>

#include "import/dropped.h"
#include "import/outline.h"
#include "import/section_kind.h"
#include "yaml/node.h"

namespace quoin::import {

/// The entries of a section that is about `kind`: a list for our schema, of the types that its lines and lists allow.
///
/// Pictures beside an employer are its logo; others are noted as dropped.
yaml::Node read_entries(std::span<const OutlineBlock> blocks, SectionKind kind, std::uint32_t file, Dropped& dropped);

}  // namespace quoin::import
