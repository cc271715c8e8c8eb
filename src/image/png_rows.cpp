#include "image/image.h"

namespace quoin::image {

namespace {

constexpr std::size_t kSignatureSize = 8;
constexpr std::size_t kAroundData = 12;  // length, type and checksum of a chunk
constexpr std::size_t kHeaderSize = 13;
constexpr std::uint32_t kGamma = 45455;  // of sRGB, in 1/100000

struct Chunk {
    std::string_view type;
    std::string_view data;
};

std::uint32_t number(std::string_view bytes) {
    std::uint32_t result = 0;
    for (const char c : bytes.substr(0, 4)) result = result << 8 | static_cast<unsigned char>(c);
    return result;
}

/// Takes the first chunk off `rest`; nothing if it is cut short.
std::optional<Chunk> next_chunk(std::string_view& rest) {
    if (rest.size() < kAroundData) return std::nullopt;
    const std::size_t size = number(rest);
    if (size > rest.size() - kAroundData) return std::nullopt;
    const Chunk chunk{rest.substr(4, 4), rest.substr(8, size)};
    rest.remove_prefix(size + kAroundData);
    return chunk;
}

/// Bit depth 8, colour type grey or RGB, the one compression and filter method, no interlacing.
bool is_plain_header(std::string_view header) {
    return header.size() == kHeaderSize && header[8] == 8 && (header[9] == 0 || header[9] == 2) && header[10] == 0 &&
           header[11] == 0 && header[12] == 0;
}

}  // namespace

std::optional<std::string> png_rows(const Image& image) {
    if (image.format != Format::png || image.has_alpha) return std::nullopt;
    std::string_view rest = std::string_view{image.bytes}.substr(kSignatureSize);
    std::string rows;
    for (;;) {
        const std::optional<Chunk> chunk = next_chunk(rest);
        if (!chunk) return std::nullopt;
        if (chunk->type == "IHDR" && !is_plain_header(chunk->data)) return std::nullopt;
        if (chunk->type == "gAMA" && number(chunk->data) != kGamma) return std::nullopt;
        if (chunk->type == "IDAT") rows += chunk->data;
        if (chunk->type == "IEND") return rows;
    }
}

}  // namespace quoin::image
