#include <png.h>

#include <csetjmp>

#include "image/image.h"

namespace quoin::image {

namespace {

// Pages of text are smaller and faster without row filters, and higher levels find no more in them.
constexpr int kLevel = 3;

/// A compressor that writes to memory. Objects with destructors must not live in functions that a jump leaves.
struct Encoder {
    Encoder() {
        png = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, leave, keep_quiet);
        if (png != nullptr) info = png_create_info_struct(png);
    }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;
    ~Encoder() { png_destroy_write_struct(&png, &info); }

    bool write(const Bitmap& bitmap, std::size_t channels);

    static void leave(png_structp png, png_const_charp) {
        std::longjmp(static_cast<Encoder*>(png_get_error_ptr(png))->jump, 1);
    }
    static void keep_quiet(png_structp, png_const_charp) {}
    static void append(png_structp png, png_bytep bytes, std::size_t count) {
        static_cast<Encoder*>(png_get_io_ptr(png))->file.append(reinterpret_cast<const char*>(bytes), count);
    }

    png_structp png = nullptr;
    png_infop info = nullptr;
    std::jmp_buf jump{};
    std::string file;
};

bool Encoder::write(const Bitmap& bitmap, std::size_t channels) {
    if (info == nullptr || setjmp(jump) != 0) return false;
    png_set_write_fn(png, this, append, nullptr);
    png_set_IHDR(png, info, bitmap.width, bitmap.height, 8, channels == 1 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (bitmap.dots_per_metre != 0)
        png_set_pHYs(png, info, bitmap.dots_per_metre, bitmap.dots_per_metre, PNG_RESOLUTION_METER);
    png_set_filter(png, PNG_FILTER_TYPE_DEFAULT, PNG_FILTER_NONE);
    png_set_compression_level(png, kLevel);
    png_write_info(png, info);
    const auto* row = reinterpret_cast<png_const_bytep>(bitmap.color.data());
    for (std::uint32_t y = 0; y < bitmap.height; ++y, row += channels * bitmap.width) png_write_row(png, row);
    png_write_end(png, nullptr);
    return true;
}

bool is_grey(const std::string& rgb) {
    for (std::size_t i = 0; i + 2 < rgb.size(); i += 3)
        if (rgb[i] != rgb[i + 1] || rgb[i] != rgb[i + 2]) return false;
    return true;
}

std::string first_of_three(const std::string& rgb) {
    std::string grey(rgb.size() / 3, '\0');
    for (std::size_t i = 0; i < grey.size(); ++i) grey[i] = rgb[3 * i];
    return grey;
}

}  // namespace

Result<std::string> encode_png(Bitmap bitmap) {
    std::size_t channels = bitmap.color.size() / (std::size_t{bitmap.width} * bitmap.height);
    if (channels == 3 && is_grey(bitmap.color)) {
        bitmap.color = first_of_three(bitmap.color);
        channels = 1;
    }
    Encoder encoder;
    if (!encoder.write(bitmap, channels)) return failure("this picture cannot be written as a PNG");
    return std::move(encoder.file);
}

}  // namespace quoin::image
