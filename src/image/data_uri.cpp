#include "image/data_uri.h"

#include "image/turn.h"

namespace quoin::image {

namespace {

constexpr int kCmyk = 4;

Result<std::string> as_png(const Image& image) {
    Result<Pixels> pixels = decode(image);
    if (!pixels) return Failure{pixels.error()};
    const StoredSize size = stored_size(image);
    return encode_png({.width = size.width, .height = size.height, .color = std::move(pixels->color)});
}

}  // namespace

std::string base64(std::string_view bytes) {
    constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    result.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t k) {
            return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U;
        };
        const unsigned group = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (const int shift : {18, 12, 6, 0}) result.push_back(kDigits[group >> shift & 63]);
    }
    const std::size_t padding = (3 - bytes.size() % 3) % 3;
    return result.replace(result.size() - padding, padding, padding, '=');
}

Result<std::string> data_uri(const Image& image) {
    if (image.format == Format::png) return "data:image/png;base64," + base64(image.bytes);
    if (image.channels == kCmyk) {
        return as_png(image).map([](const std::string& png) { return "data:image/png;base64," + base64(png); });
    }
    return "data:image/jpeg;base64," + base64(without_exif(image.bytes));
}

Result<std::string> upright_data_uri(const Image& image) {
    if (image.orientation == 1) return data_uri(image);
    Result<Pixels> stored = decode(image);
    if (!stored) return Failure{stored.error()};
    Pixels pixels = upright(std::move(*stored), image);
    return encode_png({.width = image.width, .height = image.height, .color = std::move(pixels.color)})
        .map([](const std::string& png) { return "data:image/png;base64," + base64(png); });
}

}  // namespace quoin::image
