#pragma once

#include <cstdint>

#include "base/diagnostics.h"
#include "import/read.h"
#include "yaml/node.h"

namespace quoin::import {

/// Puts publications where a CV of ours asks for BibTeX: `bibtex: papers.bib`, or the BibTeX itself, in a section or
/// under its `entries`. Places of what they say point into the .bib file. Costs nothing where none does.
void expand_bibtex(yaml::Node& root, const ReadBeside& read_beside, Diagnostics& diagnostics);

/// A CV with the publications of file number `file`; the name of the author of all of them is guessed.
yaml::Node import_bibtex(std::uint32_t file, Diagnostics& diagnostics);

}  // namespace quoin::import
