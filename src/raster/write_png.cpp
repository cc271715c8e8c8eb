#include "raster/write_png.h"

#include "raster/painter.h"

namespace quoin::raster {

namespace {

constexpr int kInchesPerMetreTimes254 = 10000;

std::uint32_t per_metre(int dpi) { return static_cast<std::uint32_t>((dpi * kInchesPerMetreTimes254 + 127) / 254); }

}  // namespace

Result<Canvas> paint(const display::Document& document, std::size_t page, const font::FontBook& fonts, int dpi) {
    return Painter{document, fonts, dpi}.paint(document.pages.at(page));
}

Result<std::string> encode(Canvas canvas, int dpi) {
    return image::encode_png({.width = static_cast<std::uint32_t>(canvas.width()),
                              .height = static_cast<std::uint32_t>(canvas.height()),
                              .color = canvas.take_pixels(),
                              .dots_per_metre = per_metre(dpi)});
}

Result<std::vector<std::string>> write_png(const display::Document& document, const font::FontBook& fonts, int dpi) {
    if (document.pages.empty()) return failure("there is no page to paint");
    Painter painter{document, fonts, dpi};
    std::vector<std::string> files;
    for (const display::Page& page : document.pages) {
        Result<std::string> file =
            painter.paint(page).and_then([&](Canvas canvas) { return encode(std::move(canvas), dpi); });
        if (!file) return Failure{file.error()};
        files.push_back(std::move(*file));
    }
    return files;
}

}  // namespace quoin::raster
