#pragma once

#include "image/image.h"

namespace quoin::image {

/// Where the stored picture lies in the upright one: the point (s, t) of its unit square goes to
/// (a s + c t + e, b s + d t + f); y runs down.
struct Turn {
    int a = 1;
    int b = 0;
    int c = 0;
    int d = 1;
    int e = 0;
    int f = 0;

    bool operator==(const Turn&) const = default;
};

/// What an EXIF orientation asks for (TIFF 6.0, tag 274); anything but 2..8 asks for nothing.
Turn turn_of(int orientation);

/// How many pixels a picture file holds across and down, before it is turned.
struct StoredSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

StoredSize stored_size(const Image& image);

/// The pixels of a picture as it is looked at: image.height rows of image.width.
Pixels upright(Pixels stored, const Image& image);

}  // namespace quoin::image
