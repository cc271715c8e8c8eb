#pragma once

#include "reader/pdf.h"

namespace quoin::reader {

/// From here on, in em, the first of seven extractors takes a gap between glyphs for a space (typography.md 7.2).
inline constexpr double kReadAsSpace = 0.1;

/// Does a piece stand on the line of the one before it, to its right? Raised and lowered ones do.
bool is_on_line(const Piece& piece, const Piece& before);

/// How far a piece stands from the one before it, in em of the larger; negative if they overlap.
double gap_between(const Piece& before, const Piece& piece);

}  // namespace quoin::reader
