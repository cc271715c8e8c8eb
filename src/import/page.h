#pragma once

#include "import/outline.h"
#include "import/read.h"

namespace quoin::import {

/// Reads a home page or README, file number `file`: Markdown, HTML, or both in one, with front matter.
///
/// What is no word of it is left out with one warning for each kind: comments, template tags, scripts, counters, images
/// on the web, emoji. Nothing is fetched; images of the folder become pictures. Other than UTF-8 is an error.
Outline read_page(std::uint32_t file, const Options& options, Diagnostics& diagnostics);

}  // namespace quoin::import
