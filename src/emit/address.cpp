#include "emit/address.h"

#include <fmt/format.h>

namespace quoin::emit {

namespace {

template <typename Stays>
std::string encoded(std::string_view address, Stays stays) {
    std::string out;
    for (const char c : address) {
        if (stays(c))
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

bool is_of_rfc3986(char c) {
    constexpr std::string_view kLeftOut = "\"<>\\^`{|}\x7f";
    return c > ' ' && kLeftOut.find(c) == std::string_view::npos;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::string safe_address(std::string_view address) {
    return encoded(address, [](char c) { return !is_ascii(c) || is_of_rfc3986(c); });
}

std::string ascii_address(std::string_view address) {
    return encoded(address, [](char c) { return is_ascii(c) && is_of_rfc3986(c); });
}

}  // namespace quoin::emit
