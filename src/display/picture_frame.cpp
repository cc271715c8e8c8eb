#include "display/picture_frame.h"

namespace quoin::display {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

Length share(Length length, std::int64_t of, std::int64_t whole) {
    return Length::units((length.units() * of + whole / 2) / whole);
}

}  // namespace

Rect whole_of(const Picture& picture, Point at) {
    const Crop& crop = picture.crop;
    const Size size{share(picture.size.width, kMillion, crop.width), share(picture.size.height, kMillion, crop.height)};
    return {{at.x - share(size.width, crop.left, kMillion), at.y - share(size.height, crop.top, kMillion)}, size};
}

Path frame_of(const Picture& picture) {
    constexpr std::int64_t kCircle =
        552'285;  // how far a quarter circle's control points are from its ends, of 1000000
    const Length right = picture.size.width;
    const Length bottom = picture.size.height;
    const Length r = picture.crop.radius;
    const Length k = r - share(r, kCircle, kMillion);
    Path path;
    if (r <= Length{}) {
        path.move_to({});
        path.line_to({right, {}});
        path.line_to({right, bottom});
        path.line_to({{}, bottom});
    } else {
        path.move_to({r, {}});
        path.line_to({right - r, {}});
        path.cubic_to({right - k, {}}, {right, k}, {right, r});
        path.line_to({right, bottom - r});
        path.cubic_to({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
        path.line_to({r, bottom});
        path.cubic_to({k, bottom}, {{}, bottom - k}, {{}, bottom - r});
        path.line_to({{}, r});
        path.cubic_to({{}, k}, {k, {}}, {r, {}});
    }
    path.close();
    return path;
}

bool is_clipped(const Picture& picture) { return !picture.crop.is_whole() || picture.crop.radius > Length{}; }

}  // namespace quoin::display
