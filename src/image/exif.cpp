#include "image/jpeg.h"

namespace quoin::image {

namespace {

constexpr std::size_t kTiffStart = 6;  // after "Exif\0\0"
constexpr std::size_t kEntrySize = 12;
constexpr unsigned kOrientationTag = 0x0112;

/// A TIFF file's numbers in its byte order; 0 past the end.
struct Tiff {
    std::string_view bytes;

    bool is_little() const { return bytes.starts_with("II"); }
    unsigned byte(std::size_t at) const { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0; }
    unsigned u16(std::size_t at) const {
        return is_little() ? byte(at) | (byte(at + 1) << 8) : (byte(at) << 8) | byte(at + 1);
    }
    unsigned u32(std::size_t at) const {
        return is_little() ? u16(at) | (u16(at + 2) << 16) : (u16(at) << 16) | u16(at + 2);
    }
};

}  // namespace

int exif_orientation(std::string_view app1) {
    if (app1.size() < kTiffStart + 8 || !app1.starts_with("Exif")) return 1;
    const Tiff tiff{app1.substr(kTiffStart)};
    const std::size_t directory = tiff.u32(4);
    const unsigned count = tiff.u16(directory);
    for (unsigned i = 0; i < count; ++i) {
        const std::size_t entry = directory + 2 + i * kEntrySize;
        if (entry + kEntrySize > tiff.bytes.size()) return 1;
        if (tiff.u16(entry) != kOrientationTag) continue;
        const unsigned value = tiff.u16(entry + 8);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

}  // namespace quoin::image
