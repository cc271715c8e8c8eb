#include "image/image.h"
#include "image/jpeg.h"
#include "image/png.h"

namespace quoin::image {

namespace {

constexpr std::uint64_t kMostPixels = 100'000'000;

Result<Image> read_header(std::string_view bytes) {
    if (bytes.starts_with("\xff\xd8\xff")) return open_jpeg(bytes);
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return open_png(bytes);
    return failure("this picture is neither a JPEG nor a PNG", {"save it as .jpg or .png"});
}

}  // namespace

Result<Image> open(std::string bytes) {
    Result<Image> image = read_header(bytes);
    if (!image) return image;
    const std::uint64_t pixels = std::uint64_t{image->width} * image->height;
    if (pixels == 0) return failure("this picture has no pixels");
    if (pixels > kMostPixels) return failure("this picture has more than 100 megapixels", {"make it smaller"});
    image->bytes = std::move(bytes);
    return image;
}

Result<Pixels> decode(const Image& image) {
    return image.format == Format::jpeg ? decode_jpeg(image) : decode_png(image);
}

}  // namespace quoin::image
