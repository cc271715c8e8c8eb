#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quoin::font {

/// Reads big-endian numbers; past the end everything is 0 and `is_good` turns false.
class ByteCursor {
public:
    explicit ByteCursor(std::string_view bytes, std::size_t at = 0) : bytes_{bytes}, at_{at} {}

    /// The next `width` bytes, 1 to 4.
    std::uint32_t number(std::size_t width);
    void skip(std::size_t n) { at_ += n; }
    bool is_good() const { return is_good_; }
    bool at_end() const { return at_ >= bytes_.size(); }
    std::size_t position() const { return at_; }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool is_good_ = true;
};

/// Appends the low `width` bytes of a number, 1 to 4, big-endian.
void append_number(std::string& bytes, std::size_t number, std::size_t width);
/// Writes them over what stands at byte `at`.
void set_number(std::string& bytes, std::size_t at, std::size_t number, std::size_t width);

}  // namespace quoin::font
