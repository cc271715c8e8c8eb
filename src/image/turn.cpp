#include "image/turn.h"

namespace quoin::image {

namespace {

/// One channel, or several interleaved ones, copied from the stored order into the upright one.
std::string turned(const std::string& stored, std::size_t channels, const Image& image) {
    const Turn turn = turn_of(image.orientation);
    const StoredSize size = stored_size(image);
    const std::int64_t width = image.width;
    const std::int64_t height = image.height;

    std::string result(stored.size(), '\0');
    const char* from = stored.data();
    for (std::int64_t t = 0; t < size.height; ++t) {
        for (std::int64_t s = 0; s < size.width; ++s) {
            const std::int64_t x = turn.a * s + turn.c * t + turn.e * (width - 1);
            const std::int64_t y = turn.b * s + turn.d * t + turn.f * (height - 1);
            char* to = result.data() + static_cast<std::size_t>(y * width + x) * channels;
            for (std::size_t channel = 0; channel < channels; ++channel) *to++ = *from++;
        }
    }
    return result;
}

}  // namespace

Turn turn_of(int orientation) {
    switch (orientation) {
        case 2: return {-1, 0, 0, 1, 1, 0};
        case 3: return {-1, 0, 0, -1, 1, 1};
        case 4: return {1, 0, 0, -1, 0, 1};
        case 5: return {0, 1, 1, 0, 0, 0};
        case 6: return {0, 1, -1, 0, 1, 0};
        case 7: return {0, -1, -1, 0, 1, 1};
        case 8: return {0, -1, 1, 0, 0, 1};
        default: return {};
    }
}

StoredSize stored_size(const Image& image) {
    const bool is_swapped = turn_of(image.orientation).a == 0;
    return is_swapped ? StoredSize{image.height, image.width} : StoredSize{image.width, image.height};
}

Pixels upright(Pixels stored, const Image& image) {
    if (turn_of(image.orientation) == Turn{}) return stored;
    const std::size_t count = std::size_t{image.width} * image.height;
    stored.color = turned(stored.color, stored.color.size() / count, image);
    if (!stored.alpha.empty()) stored.alpha = turned(stored.alpha, 1, image);
    return stored;
}

}  // namespace quoin::image
