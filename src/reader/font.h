#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "reader/encodings.h"
#include "reader/file.h"
#include "reader/to_unicode.h"

namespace quoin::reader {

/// A character of a shown string.
struct Code {
    std::uint32_t number = 0;
    std::size_t bytes = 1;  ///< of the string
};

/// A font as far as reading needs it: what its codes say, and how wide they are.
class Font {
public:
    static Font read(const Dict& dict, File& file);

    /// The PostScript name, without the tag of a subset.
    const std::string& name() const { return name_; }
    /// The code at a byte of a string that is not empty.
    Code next(std::string_view string) const;
    /// Appends what a code says; false if neither ToUnicode nor the encoding knows it.
    bool append_text(std::uint32_t code, std::string& text) const;
    /// In 1/1000 em.
    double width(std::uint32_t code) const;

private:
    void read_simple(const Dict& dict, File& file);
    void read_composite(const Dict& dict, File& file);
    void read_widths(const Array& widths, const File& file);
    std::uint32_t cid(std::uint32_t code) const;

    std::string name_;
    bool is_composite_ = false;
    bool is_unicode_ = false;                     ///< codes are UTF-16 themselves
    CMap codes_;                                  ///< of a composite font with a CMap of its own
    std::map<std::uint32_t, std::string> texts_;  ///< by code
    std::map<std::uint32_t, double> widths_;      ///< by code, or by CID of a composite font
    double default_width_ = 0;
};

}  // namespace quoin::reader
