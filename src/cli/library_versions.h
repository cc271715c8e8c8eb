#pragma once

#include <string>

namespace quoin::cli {

/// The libraries on which the bytes of a PDF hang: "HarfBuzz 6.0.0, ICU 72.1, PoDoFo 0.9.8, libdeflate 1.14".
std::string library_versions();

}  // namespace quoin::cli
