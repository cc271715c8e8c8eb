#pragma once

#include <string>

namespace quoin::locale {

/// The library that runs here, and its version: what a page may be different by.
std::string library_version();

}  // namespace quoin::locale
