#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "reader/pdf.h"
#include "verify/read_pages.h"

namespace quoin::verify {

/// Where a character of a flow stands.
struct Where {
    std::uint32_t page = 0;
    std::uint32_t piece = 0;
    std::uint32_t byte = 0;  ///< in the piece
};

/// A gap that readers take for a space, where none is.
struct FalseSpace {
    Where where;      ///< behind it
    double size = 0;  ///< em
};

/// All the text of a PDF in one order, as characters that know their place.
struct Flow {
    static constexpr char32_t kLineEnd = U'\n';  ///< within one paragraph
    static constexpr char32_t kBlockEnd = 0x1e;  ///< the next text is another paragraph, or in another cell
    std::u32string text;
    std::vector<Where> where;  ///< of each character
    std::vector<FalseSpace> false_spaces;
};

/// What belongs to the structure tree, in its order; without a tree all that is no artifact, in the order of the
/// content.
Flow flow_of(const reader::Pdf& pdf);

/// The characters that readers do not see: U+00AD, U+200B, U+2060, U+FEFF; the text without them.
std::u32string without_hints(std::string_view text);

/// A stretch of a flow.
struct Match {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where `wanted` ends if it stands at `begin`, to the space; else how far it went along, in `reached`.
///
/// A line may end wherever the flow says so: at a space, which may be gone there, or within a word, with or without a
/// hyphen, hard or soft.
std::optional<std::size_t> match_at(const Flow& flow, std::size_t begin, const std::u32string& wanted,
                                    std::size_t& reached);

}  // namespace quoin::verify
