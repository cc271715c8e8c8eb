#include "raster/resample.h"

#include <algorithm>
namespace quoin::raster {

namespace {

constexpr std::size_t kChannels = 4;
constexpr std::int64_t kFine = 256;  ///< steps of a grey level between the two passes

/// The window of the canvas's interval [begin, end), which lies in the extent.
Window window_of(std::int64_t count, const Extent& extent, std::int64_t begin, std::int64_t end) {
    // Twice the place in the picture, in units of which one of its pixels has `pixel`.
    const std::int64_t pixel = 2 * (extent.end - extent.begin);
    std::int64_t from = 2 * (begin - extent.begin) * count;
    std::int64_t to = 2 * (end - extent.begin) * count;
    if (to - from < pixel) {
        const std::int64_t middle = (from + to) / 2;
        from = middle - pixel / 2;
        to = middle + pixel / 2;
    }
    from = std::max<std::int64_t>(from, 0);
    to = std::min(to, count * pixel);

    Window window{.first = from / pixel, .weights = {}, .total = to - from};
    for (std::int64_t i = window.first; i * pixel < to; ++i)
        window.weights.push_back(std::min(to, (i + 1) * pixel) - std::max(from, i * pixel));
    return window;
}

/// The weighted mean of four channels; `stride` parts the pixels that a window sees.
template <typename From, typename To>
void mean(const From* from, std::size_t stride, const Window& window, std::int64_t factor, std::int64_t divisor,
          To* to) {
    std::int64_t sums[kChannels] = {};
    for (const std::int64_t weight : window.weights) {
        for (std::size_t channel = 0; channel < kChannels; ++channel) sums[channel] += weight * from[channel];
        from += stride;
    }
    const std::int64_t whole = window.total * divisor;
    for (std::size_t channel = 0; channel < kChannels; ++channel)
        to[channel] = static_cast<To>((sums[channel] * factor + whole / 2) / whole);
}

/// One row of the picture seen through the columns, in 1/256 grey levels.
void squeeze_row(const unsigned char* row, const std::vector<Window>& columns, std::uint16_t* to) {
    for (const Window& column : columns) {
        mean(row + kChannels * static_cast<std::size_t>(column.first), kChannels, column, kFine, 1, to);
        to += kChannels;
    }
}

}  // namespace

std::vector<Window> windows(std::int64_t count, const Extent& extent, PixelRange range) {
    std::vector<Window> result;
    for (std::int64_t i = range.first; i < range.last; ++i) {
        const std::int64_t begin = std::max(extent.begin, i * PixelGrid::kPerPixel);
        const std::int64_t end = std::min(extent.end, (i + 1) * PixelGrid::kPerPixel);
        result.push_back(window_of(count, extent, begin, end));
    }
    return result;
}

std::string resample(const Picture& picture, const std::vector<Window>& columns, const std::vector<Window>& rows) {
    if (columns.empty() || rows.empty()) return {};
    const auto top = static_cast<std::size_t>(rows.front().first);
    const std::size_t bottom = static_cast<std::size_t>(rows.back().first) + rows.back().weights.size();
    const std::size_t stride = kChannels * columns.size();
    std::vector<std::uint16_t> squeezed((bottom - top) * stride);
    const auto* pixels = reinterpret_cast<const unsigned char*>(picture.pixels.data());
    for (std::size_t y = top; y < bottom; ++y)
        squeeze_row(pixels + kChannels * static_cast<std::size_t>(picture.width) * y, columns,
                    &squeezed[(y - top) * stride]);

    std::string result(rows.size() * stride, '\0');
    auto* to = reinterpret_cast<unsigned char*>(result.data());
    for (const Window& row : rows) {
        const std::uint16_t* from = &squeezed[(static_cast<std::size_t>(row.first) - top) * stride];
        for (std::size_t i = 0; i < stride; i += kChannels, to += kChannels) mean(from + i, stride, row, 1, kFine, to);
    }
    return result;
}

}  // namespace quoin::raster
