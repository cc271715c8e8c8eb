#pragma once

#include <string>
#include <string_view>

#include "image/image.h"

namespace quoin::image {

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

/// A picture as a data: URI that every viewer shows unturned.
///
/// The file's own bytes, but a JPEG loses its orientation, and a CMYK one becomes a PNG. Fails if that cannot be read.
Result<std::string> data_uri(const Image& image);
/// The same, but turned as its orientation asks: for pages that cannot turn it themselves.
Result<std::string> upright_data_uri(const Image& image);

}  // namespace quoin::image
