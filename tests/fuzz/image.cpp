#include "image/turn.h"

#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto image = quoin::image::open(quoin::text_of(data, size));
    constexpr std::uint32_t kMost = 1000;  // pixels a side: what decoding costs is not what is tested
    if (!image || image->width > kMost || image->height > kMost) return 0;
    quoin::image::png_rows(*image);
    if (auto pixels = quoin::image::decode(*image)) quoin::image::upright(std::move(*pixels), *image);
    quoin::image::without_exif(image->bytes);
    return 0;
}
