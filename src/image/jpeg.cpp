#include "image/jpeg.h"

// jpeglib.h needs size_t and FILE to be known.
#include <cstddef>
#include <cstdio>

#include <jpeglib.h>

#include <csetjmp>

namespace quoin::image {

namespace {

/// libjpeg's way to fail is a function that does not return: we jump back to where the work began.
struct Errors {
    jpeg_error_mgr manager{};  // first, so that the manager's address is that of Errors
    std::jmp_buf jump{};
    char text[JMSG_LENGTH_MAX] = {};
};

void leave(j_common_ptr info) {
    auto* errors = reinterpret_cast<Errors*>(info->err);
    info->err->format_message(info, errors->text);
    std::longjmp(errors->jump, 1);
}

void keep_quiet(j_common_ptr) {}

/// A decompressor over bytes in memory. Objects with destructors must not live in functions that a jump leaves.
struct Decoder {
    explicit Decoder(std::string_view bytes_) : bytes{bytes_} {
        info.err = jpeg_std_error(&errors.manager);
        errors.manager.error_exit = leave;
        errors.manager.output_message = keep_quiet;
    }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder() { jpeg_destroy_decompress(&info); }

    bool read_header();
    bool read_pixels(char* pixels, std::size_t row_bytes);
    Failure complaint() const { return failure("this JPEG cannot be read: " + std::string{errors.text}); }

    std::string_view bytes;
    Errors errors;
    jpeg_decompress_struct info{};
};

bool Decoder::read_header() {
    if (setjmp(errors.jump) != 0) return false;
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_save_markers(&info, JPEG_APP0 + 1, 0xffff);
    return jpeg_read_header(&info, TRUE) == JPEG_HEADER_OK;
}

bool Decoder::read_pixels(char* pixels, std::size_t row_bytes) {
    if (setjmp(errors.jump) != 0) return false;
    jpeg_start_decompress(&info);
    while (info.output_scanline < info.output_height) {
        auto* row = reinterpret_cast<JSAMPROW>(pixels + row_bytes * info.output_scanline);
        jpeg_read_scanlines(&info, &row, 1);
    }
    return jpeg_finish_decompress(&info) == TRUE;
}

bool is_swapped(int orientation) { return orientation >= 5; }

/// Of every four bytes C M Y K, or their complements, three bytes R G B.
void cmyk_to_rgb(std::string& pixels, bool is_inverted) {
    const std::size_t count = pixels.size() / 4;
    for (std::size_t i = 0; i < count; ++i) {
        const auto light = [&](std::size_t channel) {
            const unsigned ink = static_cast<unsigned char>(pixels[4 * i + channel]);
            return is_inverted ? ink : 255U - ink;
        };
        const unsigned black = light(3);
        const unsigned rgb[3] = {light(0) * black / 255, light(1) * black / 255, light(2) * black / 255};
        for (std::size_t channel = 0; channel < 3; ++channel) pixels[3 * i + channel] = static_cast<char>(rgb[channel]);
    }
    pixels.resize(count * 3);
}

int orientation_of(const jpeg_decompress_struct& info) {
    for (const jpeg_marker_struct* marker = info.marker_list; marker != nullptr; marker = marker->next) {
        const std::string_view payload{reinterpret_cast<const char*>(marker->data), marker->data_length};
        if (payload.starts_with("Exif")) return exif_orientation(payload);
    }
    return 1;
}

}  // namespace

Result<Image> open_jpeg(std::string_view bytes) {
    Decoder decoder{bytes};
    if (!decoder.read_header()) return decoder.complaint();
    const jpeg_decompress_struct& info = decoder.info;
    const bool is_odd_rgb = info.jpeg_color_space == JCS_RGB && !info.saw_Adobe_marker;
    const bool has_channels = info.num_components == 1 || info.num_components == 3 || info.num_components == 4;
    if (info.data_precision != 8 || info.arith_code || is_odd_rgb || !has_channels)
        return failure("this kind of JPEG cannot stand in a PDF",
                       {"save it again as an ordinary 8-bit JPEG, or as a PNG"});

    const int orientation = orientation_of(info);
    return Image{.format = Format::jpeg,
                 .bytes = {},
                 .width = is_swapped(orientation) ? info.image_height : info.image_width,
                 .height = is_swapped(orientation) ? info.image_width : info.image_height,
                 .channels = info.num_components,
                 .has_alpha = false,
                 .orientation = orientation};
}

Result<Pixels> decode_jpeg(const Image& image) {
    Decoder decoder{image.bytes};
    if (!decoder.read_header()) return decoder.complaint();
    const bool is_cmyk = decoder.info.num_components == 4;
    decoder.info.out_color_space = is_cmyk ? JCS_CMYK : image.channels == 1 ? JCS_GRAYSCALE : JCS_RGB;

    const std::size_t row_bytes = std::size_t{decoder.info.image_width} * static_cast<std::size_t>(image.channels);
    Pixels pixels;
    pixels.color.resize(row_bytes * decoder.info.image_height);
    if (!decoder.read_pixels(pixels.color.data(), row_bytes)) return decoder.complaint();
    // Adobe's CMYK files hold the complements (libjpeg-turbo's libjpeg.txt, "Special color spaces").
    if (is_cmyk) cmyk_to_rgb(pixels.color, decoder.info.saw_Adobe_marker != FALSE);
    return pixels;
}

}  // namespace quoin::image
