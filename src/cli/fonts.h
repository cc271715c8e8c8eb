#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "font/font_book.h"

namespace quoin::cli {

/// The compiled-in fonts and those in the folders the user named (.ttf .otf .ttc, sorted by name).
///
/// A file that is no font is a warning; a folder that cannot be read is an error.
font::FontBook open_fonts(const std::vector<std::string>& folders, Diagnostics& diagnostics);

}  // namespace quoin::cli
