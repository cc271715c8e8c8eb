#include "pdf/links.h"

#include "pdf/coordinates.h"

namespace quoin::pdf {

namespace {

constexpr int kPrint = 1 << 2;

}  // namespace

std::string ascii_url(std::string_view url) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f) {
            result.push_back(c);
            continue;
        }
        result.push_back('%');
        result.push_back(kDigits[byte >> 4]);
        result.push_back(kDigits[byte & 0xf]);
    }
    return result;
}

Dict link_annotation(const display::Link& link, const Rect& area, Length page_height) {
    return {{"Type", Name{"Annot"}},
            {"Subtype", Name{"Link"}},
            {"Rect", corners(area, page_height)},
            {"Border", Array{0, 0, 0}},
            {"F", kPrint},
            {"A", Dict{{"S", Name{"URI"}}, {"URI", ByteString{ascii_url(link.url)}}}}};
}

}  // namespace quoin::pdf
