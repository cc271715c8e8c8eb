#include "image/image.h"

namespace quoin::image {

namespace {

constexpr std::size_t kMarkerSize = 2;
constexpr unsigned kStartOfScan = 0xda;
constexpr unsigned kApp1 = 0xe1;

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

/// The segment at the start of `rest`: its marker, its length and its payload; empty at the scan or at what is none.
std::string_view next_segment(std::string_view rest) {
    if (rest.size() < 2 * kMarkerSize || byte_at(rest, 0) != 0xff) return {};
    const unsigned marker = byte_at(rest, 1);
    if (marker == 0xff) return rest.substr(0, 1);  // a fill byte (ITU-T T.81 B.1.1.2)
    if (marker == kStartOfScan) return {};
    return rest.substr(0, kMarkerSize + (byte_at(rest, 2) << 8 | byte_at(rest, 3)));
}

/// Exif, or XMP, which may repeat all of it.
bool is_metadata(std::string_view segment) {
    if (segment.size() <= 2 * kMarkerSize || byte_at(segment, 1) != kApp1) return false;
    const std::string_view payload = segment.substr(2 * kMarkerSize);
    return payload.starts_with("Exif") || payload.starts_with("http://ns.adobe.com/");
}

}  // namespace

std::string without_exif(std::string_view jpeg) {
    std::string result{jpeg.substr(0, kMarkerSize)};
    std::string_view rest = jpeg.substr(result.size());
    for (;;) {
        const std::string_view segment = next_segment(rest);
        if (segment.empty()) return result += rest;
        if (!is_metadata(segment)) result += segment;
        rest.remove_prefix(segment.size());
    }
}

}  // namespace quoin::image
