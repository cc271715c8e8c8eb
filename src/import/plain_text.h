#pragma once

#include <cstdint>

#include "base/diagnostics.h"
#include "import/outline.h"

namespace quoin::import {

/// Reads a CV of plain text, file number `file`: titles of sections as headings, bullets and numbers as lists, nested
/// by indentation or by another kind of bullet, lines of tables as they stand, with their tabs.
///
/// Lines that were only wrapped are joined. What is no UTF-8 is an error that says how to convert it.
Outline read_plain_text(std::uint32_t file, Diagnostics& diagnostics);

}  // namespace quoin::import
