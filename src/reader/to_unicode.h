#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::reader {

/// A CMap: how the bytes of a string fall into codes, and what the codes say or which glyphs they are.
struct CMap {
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::size_t bytes = 1;
    };
    struct CidRange {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t cid = 0;
    };

    std::vector<Range> codes;  ///< codespace ranges
    std::map<std::uint32_t, std::string> text;
    std::vector<CidRange> cids;
};

/// Reads bfchar, bfrange, cidchar, cidrange and codespaces (Adobe Technical Note 5014); at most 262144 texts and 256
/// ranges.
CMap read_cmap(std::string_view source);

/// UTF-16 (big end first) as UTF-8; half a pair is U+FFFD.
std::string from_utf16(std::string_view bytes);

/// A text of a dictionary (ISO 32000-1 7.9.2.2): UTF-16 or UTF-8 with its mark, else PDFDocEncoding.
std::string from_text_string(std::string_view bytes);

}  // namespace quoin::reader
