#include <array>

#include "image/image.h"

namespace quoin::image {

namespace {

constexpr std::string_view kJpegStart = "\xff\xd8";
constexpr std::string_view kPngStart = "\x89PNG\r\n\x1a\n";

/// An Exif segment that says how to turn the picture, and nothing else (Exif 2.3, 4.6.4: tag 0x0112).
std::string orientation_segment(int orientation) {
    using namespace std::string_view_literals;
    std::string segment{
        "\xff\xe1\x00\x22"
        "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"sv};
    segment.push_back(static_cast<char>(orientation));
    return segment.append("\0\0\0\0\0\0"sv);
}

std::string jpeg_without_notes(std::string_view jpeg) {
    std::string bare = without_exif(jpeg);
    const auto image = open(std::string{jpeg});
    if (image && image->orientation != 1) bare.insert(kJpegStart.size(), orientation_segment(image->orientation));
    return bare;
}

std::size_t u32(std::string_view bytes) {
    std::size_t n = 0;
    for (std::size_t i = 0; i < 4; ++i) n = n << 8U | static_cast<unsigned char>(bytes[i]);
    return n;
}

/// PNG 11.3.4 and 11.3.6: texts, the time, Exif.
bool is_note(std::string_view type) {
    constexpr std::array<std::string_view, 5> kNotes{"tEXt", "zTXt", "iTXt", "tIME", "eXIf"};
    for (const std::string_view note : kNotes)
        if (type == note) return true;
    return false;
}

std::string png_without_notes(std::string_view png) {
    constexpr std::size_t kAround = 12;  // length, type and check sum of a chunk
    std::string bare{png.substr(0, kPngStart.size())};
    std::string_view rest = png.substr(kPngStart.size());
    while (rest.size() >= kAround && u32(rest) <= rest.size() - kAround) {
        const std::string_view chunk = rest.substr(0, kAround + u32(rest));
        if (!is_note(chunk.substr(4, 4))) bare += chunk;
        rest.remove_prefix(chunk.size());
    }
    return bare += rest;
}

}  // namespace

std::string without_notes(std::string_view file) {
    if (file.starts_with(kJpegStart)) return jpeg_without_notes(file);
    if (file.starts_with(kPngStart)) return png_without_notes(file);
    return std::string{file};
}

}  // namespace quoin::image
