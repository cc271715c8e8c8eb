#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/diagnostics.h"

/// What libFuzzer calls with each input; replay.cpp calls it with each seed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace quoin {

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// The number of the input as a file.
inline std::uint32_t add_input(const std::uint8_t* data, std::size_t size, Diagnostics& diagnostics) {
    return diagnostics.add_file({"input.yaml", text_of(data, size)});
}

/// Prints every complaint to nowhere: places must lie inside the file.
inline void print_all(const Diagnostics& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics.sorted()) format_diagnostic(diagnostic, diagnostics, Colors::off);
}

}  // namespace quoin
