#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace quoin::font {

/// An INDEX: an array of byte strings (Adobe Technical Note 5176, 5).
class CffIndex {
public:
    /// The INDEX at byte `at` of the table; nothing if it is cut short.
    static std::optional<CffIndex> read(std::string_view table, std::size_t at);

    std::size_t size() const { return count_; }
    /// Entry i < size(), or nothing in it if its offsets are broken.
    std::string_view operator[](std::size_t i) const;
    /// All of it, as it stands in the table.
    std::string_view bytes() const { return table_.substr(begin_, end_ - begin_); }
    /// Where the next thing of the table begins.
    std::size_t end() const { return end_; }

private:
    std::size_t offset(std::size_t i) const;

    std::string_view table_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::size_t count_ = 0;
    std::size_t width_ = 0;  ///< bytes in an offset
};

/// An operator of a DICT with its operands; of real numbers only the place is kept, as 0.
struct CffEntry {
    unsigned operation = 0;  ///< 0x0c00 | n for the two-byte ones
    std::vector<std::int64_t> operands;
    std::string_view bytes;  ///< operands and operator, as they stand
};

std::optional<std::vector<CffEntry>> read_cff_dict(std::string_view dict);
/// The last operand of an operator, or nothing if the DICT lacks it.
std::optional<std::int64_t> find_operand(const std::vector<CffEntry>& dict, unsigned operation);

/// The operators that we know (5176, tables 9, 10 and 23).
namespace cff_operator {
inline constexpr unsigned kVersion = 0;
inline constexpr unsigned kNotice = 1;
inline constexpr unsigned kFullName = 2;
inline constexpr unsigned kFamilyName = 3;
inline constexpr unsigned kWeight = 4;
inline constexpr unsigned kCharset = 15;
inline constexpr unsigned kEncoding = 16;
inline constexpr unsigned kCharStrings = 17;
inline constexpr unsigned kPrivate = 18;
inline constexpr unsigned kSubrs = 19;
inline constexpr unsigned kNominalWidth = 21;
inline constexpr unsigned kCopyright = 0x0c00 | 0;
inline constexpr unsigned kPostScript = 0x0c00 | 21;
inline constexpr unsigned kBaseFont = 0x0c00 | 22;
inline constexpr unsigned kRos = 0x0c00 | 30;
inline constexpr unsigned kCidCount = 0x0c00 | 34;
inline constexpr unsigned kFdArray = 0x0c00 | 36;
inline constexpr unsigned kFdSelect = 0x0c00 | 37;
}  // namespace cff_operator

/// The parts of a CFF table that follow one another at its start.
struct CffFront {
    CffIndex names;
    CffIndex top_dicts;
    CffIndex strings;
    CffIndex subroutines;
};
std::optional<CffFront> read_cff_front(std::string_view table);

}  // namespace quoin::font
