#pragma once

#include "image/image.h"

namespace quoin::image {

/// Reads the header of a PNG file; gives an Image without its bytes.
Result<Image> open_png(std::string_view bytes);

}  // namespace quoin::image
