#pragma once

#include <string>

namespace quoin::cli {

/// What PDFs name as the program that made them.
inline constexpr const char* kProducer = "quoin " QUOIN_VERSION;

/// The program that runs here, with the libraries on which the bytes of a PDF hang:
/// "quoin 0.1.0, HarfBuzz 6.0.0, ICU 72.1, PoDoFo 0.9.8, libdeflate 1.14".
std::string program();

}  // namespace quoin::cli
