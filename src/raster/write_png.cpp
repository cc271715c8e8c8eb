#include "raster/write_png.h"

#include "raster/painter.h"

namespace quoin::raster {

namespace {

constexpr int kInchesPerMetreTimes254 = 10000;

std::uint32_t per_metre(int dpi) { return static_cast<std::uint32_t>((dpi * kInchesPerMetreTimes254 + 127) / 254); }

}  // namespace

Result<std::vector<std::string>> write_png(const display::Document& document, const font::FontBook& fonts, int dpi) {
    if (document.pages.empty()) return failure("there is no page to paint");
    Painter painter{document, fonts, dpi};
    std::vector<std::string> files;
    for (const display::Page& page : document.pages) {
        Result<Canvas> canvas = painter.paint(page);
        if (!canvas) return Failure{canvas.error()};
        Result<std::string> file = image::encode_png({.width = static_cast<std::uint32_t>(canvas->width()),
                                                      .height = static_cast<std::uint32_t>(canvas->height()),
                                                      .color = canvas->take_pixels(),
                                                      .dots_per_metre = per_metre(dpi)});
        if (!file) return Failure{file.error()};
        files.push_back(std::move(*file));
    }
    return files;
}

}  // namespace quoin::raster
