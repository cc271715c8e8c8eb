#pragma once

#include "base/diagnostics.h"
#include "import/bibtex_parser.h"
#include "locale/date.h"
#include "yaml/node.h"

namespace quoin::import {

/// When an entry appeared.
struct BibDate {
    yaml::Node node;        ///< as our schema has it: 2024-05-03, 2024-05, 2024, "2024-05-03 – 2024-05-07" or words
    locale::Date sorts_as;  ///< year 0: nothing was said; year 9999: words, such as "in press"
};

/// What `date` says, else `year`, `month` and `day`. A month that cannot be read is a warning.
BibDate read_bib_date(const BibEntry& entry, Diagnostics& diagnostics);

}  // namespace quoin::import
