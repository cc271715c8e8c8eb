#include "raster/canvas.h"

#include <algorithm>

namespace quoin::raster {

Canvas::Canvas(int width, int height)
    : width_{width},
      height_{height},
      pixels_(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\xff') {}

char* Canvas::at(int x, int y) {
    return pixels_.data() +
           3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x));
}

void Canvas::blend(int x, int y, int count, Color color, unsigned coverage) {
    const std::array<unsigned, 3> ink{color.red * coverage, color.green * coverage, color.blue * coverage};
    char* to = at(x, y);
    for (int i = 0; i < count; ++i) {
        for (const unsigned channel : ink) {
            const unsigned under = static_cast<unsigned char>(*to);
            *to++ = static_cast<char>(divide_by_255(channel + under * (255 - coverage)));
        }
    }
}

void Canvas::put(int x, int y, const std::array<unsigned, 4>& pixel) {
    const unsigned rest = 255 - pixel[3];
    char* to = at(x, y);
    for (std::size_t channel = 0; channel < 3; ++channel, ++to) {
        const unsigned under = static_cast<unsigned char>(*to);
        // Rounding may have left the colour a level above its alpha.
        *to = static_cast<char>(std::min(255U, pixel[channel] + divide_by_255(under * rest)));
    }
}

}  // namespace quoin::raster
