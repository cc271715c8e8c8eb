#pragma once

namespace quoin::reader {

/// From here on, in em, the first of seven extractors takes a gap between glyphs for a space (typography.md 7.2).
inline constexpr double kReadAsSpace = 0.1;

}  // namespace quoin::reader
