#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"

namespace quoin::image {

enum class Format { jpeg, png };

/// A picture file that was looked into: its bytes as they are, and what its header says.
struct Image {
    Format format = Format::jpeg;
    std::string bytes;         ///< the whole file
    std::uint32_t width = 0;   ///< pixels, as the picture is looked at
    std::uint32_t height = 0;  ///< pixels, as the picture is looked at
    int channels = 3;          ///< JPEG: 1 grey, 3 YCbCr or RGB, 4 CMYK; PNG: of the decoded pixels, alpha not counted
    bool has_alpha = false;
    int orientation =
        1;  ///< EXIF 1..8: how the stored pixels are turned to be upright; from 5 on the sides are swapped

    bool operator==(const Image&) const = default;
};

/// Pixels as they are stored (not turned by the orientation), 8 bits a channel, rows top down without padding.
struct Pixels {
    std::string color;  ///< width * height * (1 grey, 3 sRGB) bytes
    std::string alpha;  ///< width * height bytes, or empty

    bool operator==(const Pixels&) const = default;
};

/// Reads the header of a JPEG or PNG.
///
/// Fails on anything else, on more than 100 megapixels, and on JPEGs that a PDF cannot hold (12 bit, arithmetic
/// coding, lossless). The pixels are not looked at: a file cut short is found by decoding it, or by the viewer.
Result<Image> open(std::string bytes);

/// Decodes a PNG (palette, grey, 16 bit, transparency all become 8-bit grey or RGB plus alpha).
Result<Pixels> decode_png(const Image& image);

/// The compressed rows (IDAT) of a PNG that a PDF can hold as they are: 8 bits a channel, grey or RGB, neither
/// interlaced nor transparent, in sRGB's gamma. Nothing for other PNGs, which must be decoded.
std::optional<std::string> png_rows(const Image& image);

/// Decodes a JPEG to grey or sRGB; CMYK is converted plainly, without a profile.
Result<Pixels> decode_jpeg(const Image& image);

/// Decodes a picture of either kind.
Result<Pixels> decode(const Image& image);

/// The same JPEG without what the camera said of it: when and where it was taken, and how to turn it. The pixels are
/// untouched.
std::string without_exif(std::string_view jpeg);

/// The same picture file without what a camera or a program noted in it, for whoever gets the file; a JPEG keeps how it
/// is to be turned. Anything else than a JPEG or PNG stays as it is.
std::string without_notes(std::string_view file);

/// Opaque pixels to be written: `width` * `height` * (1 grey, 3 sRGB) bytes, rows top down.
struct Bitmap {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::string color;
    std::uint32_t dots_per_metre = 0;  ///< how large the pixels are; 0: not said
};

/// Encodes a PNG, in grey if it shows no colour. The bytes depend on the bitmap and on zlib alone.
Result<std::string> encode_png(Bitmap bitmap);

}  // namespace quoin::image
