#pragma once

#include <array>
#include <string>
#include <string_view>

namespace quoin::reader {

/// What each code of a simple font says; empty: nothing that is known.
using Encoding = std::array<std::string, 256>;

/// WinAnsiEncoding, MacRomanEncoding; any other name: StandardEncoding (ISO 32000-1 D.2).
Encoding encoding_named(std::string_view name);

/// What a glyph's name stands for (Adobe Glyph List): "A", "eacute", "f_i", "uni4E00", "u1F600"; empty if not known.
std::string text_of_glyph(std::string_view name);

}  // namespace quoin::reader
