#include "image/png.h"

#include <png.h>

#include <memory>

namespace quoin::image {

namespace {

/// libpng's simplified reader; it keeps its own errors, so no long jump leaves it.
class Reader {
public:
    explicit Reader(std::string_view bytes) {
        png_.version = PNG_IMAGE_VERSION;
        is_open_ = png_image_begin_read_from_memory(&png_, bytes.data(), bytes.size()) != 0;
        png_.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_image_free(&png_); }

    bool is_open() const { return is_open_; }
    bool is_color() const { return (png_.format & PNG_FORMAT_FLAG_COLOR) != 0; }
    bool has_alpha() const { return (png_.format & PNG_FORMAT_FLAG_ALPHA) != 0; }
    std::uint32_t width() const { return png_.width; }
    std::uint32_t height() const { return png_.height; }
    Failure complaint() const { return failure("this PNG cannot be read: " + std::string{png_.message}); }

    /// Reads all pixels, channels interleaved, alpha last.
    bool read(std::string& pixels) {
        png_.format = (is_color() ? PNG_FORMAT_FLAG_COLOR : 0U) | (has_alpha() ? PNG_FORMAT_FLAG_ALPHA : 0U);
        pixels.resize(PNG_IMAGE_SIZE(png_));
        return png_image_finish_read(&png_, nullptr, pixels.data(), 0, nullptr) != 0;
    }

private:
    png_image png_{};
    bool is_open_ = false;
};

Pixels split_alpha(std::string_view interleaved, std::size_t channels) {
    Pixels pixels;
    const std::size_t count = interleaved.size() / (channels + 1);
    pixels.color.resize(count * channels);
    pixels.alpha.resize(count);
    const char* from = interleaved.data();
    char* color = pixels.color.data();
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t c = 0; c < channels; ++c) *color++ = *from++;
        pixels.alpha[i] = *from++;
    }
    return pixels;
}

}  // namespace

Result<Image> open_png(std::string_view bytes) {
    const Reader reader{bytes};
    if (!reader.is_open()) return reader.complaint();
    return Image{.format = Format::png,
                 .bytes = {},
                 .width = reader.width(),
                 .height = reader.height(),
                 .channels = reader.is_color() ? 3 : 1,
                 .has_alpha = reader.has_alpha()};
}

Result<Pixels> decode_png(const Image& image) {
    Reader reader{image.bytes};
    if (!reader.is_open()) return reader.complaint();
    const std::size_t channels = reader.is_color() ? 3 : 1;
    const bool has_alpha = reader.has_alpha();
    std::string interleaved;
    if (!reader.read(interleaved)) return reader.complaint();
    if (has_alpha) return split_alpha(interleaved, channels);
    return Pixels{.color = std::move(interleaved), .alpha = {}};
}

}  // namespace quoin::image
