#pragma once

#include "base/diagnostics.h"
#include "import/outline.h"
#include "yaml/node.h"

namespace quoin::import {

/// Makes a CV in our schema of what a page or a plain text says: who it is of, contacts, sections, entries.
///
/// What is guessed has a comment; what has no place is a warning. Every word stays, in its order, but for the names of
/// networks (icons stand for them), labels of contacts, greetings as titles, and separators.
yaml::Node understand(const Outline& outline, std::uint32_t file, Diagnostics& diagnostics);

}  // namespace quoin::import
