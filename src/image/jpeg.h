#pragma once

#include "image/image.h"

namespace quoin::image {

/// Reads the header of a JPEG file; gives an Image without its bytes.
Result<Image> open_jpeg(std::string_view bytes);

/// Reads the orientation from the payload of an APP1 marker ("Exif\0\0", then TIFF); 1 if it does not say.
int exif_orientation(std::string_view app1);

}  // namespace quoin::image
