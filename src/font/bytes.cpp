#include "font/bytes.h"

namespace quoin::font {

std::uint32_t ByteCursor::number(std::size_t width) {
    if (at_ + width > bytes_.size() || at_ + width < at_) {
        is_good_ = false;
        return 0;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < width; ++i) value = (value << 8) | static_cast<unsigned char>(bytes_[at_ + i]);
    at_ += width;
    return value;
}

void append_number(std::string& bytes, std::size_t number, std::size_t width) {
    for (std::size_t i = width; i-- > 0;) bytes.push_back(static_cast<char>((number >> (8 * i)) & 0xff));
}

void set_number(std::string& bytes, std::size_t at, std::size_t number, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) bytes[at + i] = static_cast<char>((number >> (8 * (width - 1 - i))) & 0xff);
}

}  // namespace quoin::font
