#include "golden/pictures.h"

#include <algorithm>
#include <cstdlib>

#include "raster/write_png.h"

namespace quoin::golden {

namespace {

// Told apart by colour-blind readers too (Okabe and Ito).
constexpr Color kGone{213, 94, 0};
constexpr Color kNew{0, 114, 178};
constexpr int kFaintest = 40;  // of 255
constexpr unsigned kPale = 5;  // what stayed keeps a fifth of its ink

/// The pixels of a page, three bytes each; white beyond its edges.
struct Sheet {
    int width = 0;
    int height = 0;
    std::string pixels;

    /// 0 white .. 255 black.
    int ink(int x, int y) const {
        if (x >= width || y >= height) return 0;
        const std::size_t at =
            3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
        const auto byte = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(pixels[at + i])); };
        return 255 - (byte(0) * 3 + byte(1) * 6 + byte(2)) / 10;
    }
};

raster::Canvas differ(const Sheet& before, const Sheet& after) {
    raster::Canvas canvas{std::max(before.width, after.width), std::max(before.height, after.height)};
    for (int y = 0; y < canvas.height(); ++y) {
        for (int x = 0; x < canvas.width(); ++x) {
            const int was = before.ink(x, y);
            int is = after.ink(x, y);
            if (std::abs(is - was) < kFaintest) is = was;  // an edge that rounding moved by part of a pixel
            const auto stayed = static_cast<unsigned>(std::min(was, is));
            if (stayed > 0) canvas.blend(x, y, 1, {0, 0, 0}, stayed / kPale);
            if (was > is) canvas.blend(x, y, 1, kGone, static_cast<unsigned>(was - is));
            if (is > was) canvas.blend(x, y, 1, kNew, static_cast<unsigned>(is - was));
        }
    }
    return canvas;
}

/// A page as its pixels and as a file; nothing of a page that is not there.
struct Side {
    Sheet sheet;
    std::string png;

    static Result<Side> paint(const display::Document& document, std::size_t page, const font::FontBook& fonts,
                              int dpi) {
        if (page == 0 || page > document.pages.size()) return Side{};
        return raster::paint(document, page - 1, fonts, dpi).and_then([&](raster::Canvas canvas) {
            Side side;
            raster::Canvas copy = canvas;
            side.sheet = {copy.width(), copy.height(), copy.take_pixels()};
            return raster::encode(std::move(canvas), dpi).map([&](std::string png) {
                side.png = std::move(png);
                return std::move(side);
            });
        });
    }
};

}  // namespace

Result<std::vector<PagePictures>> pictures(const display::Document& before, const display::Document& after,
                                           const std::set<std::size_t>& pages, const font::FontBook& fonts, int dpi) {
    std::vector<PagePictures> all;
    for (const std::size_t page : pages) {
        const auto old = Side::paint(before, page, fonts, dpi);
        const auto now = Side::paint(after, page, fonts, dpi);
        if (!old) return Failure{old.error()};
        if (!now) return Failure{now.error()};
        if (old->sheet.width == now->sheet.width && old->sheet.pixels == now->sheet.pixels) continue;
        auto difference = raster::encode(differ(old->sheet, now->sheet), dpi);
        if (!difference) return Failure{difference.error()};
        all.push_back({page, old->png, now->png, std::move(*difference)});
    }
    return all;
}

}  // namespace quoin::golden
