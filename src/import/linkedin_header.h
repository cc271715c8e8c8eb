#pragma once

#include "base/diagnostics.h"
#include "import/linkedin_tables.h"
#include "yaml/node.h"

namespace quoin::import {

/// Puts name, headline, place and contacts into `cv`; gives the name, which may be empty. Lists of several files stand
/// at `place`.
PlacedText add_linkedin_header(yaml::Node& cv, LinkedInTables& tables, Span place, Diagnostics& diagnostics);

}  // namespace quoin::import
