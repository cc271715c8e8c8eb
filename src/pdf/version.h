#pragma once

#include <string>

namespace quoin::pdf {

/// The libraries that write here, and their versions: what the bytes of a PDF may be different by.
std::string library_versions();

}  // namespace quoin::pdf
