#include "pdf/images.h"

#include <array>
#include <set>

#include "image/turn.h"
#include "pdf/number.h"

namespace quoin::pdf {

namespace {

using image::Image;

Dict image_dict(const Image& image, int channels) {
    const image::StoredSize size = stored_size(image);
    return {{"Type", Name{"XObject"}},
            {"Subtype", Name{"Image"}},
            {"Width", std::int64_t{size.width}},
            {"Height", std::int64_t{size.height}},
            {"BitsPerComponent", 8},
            {"ColorSpace", Name{channels == 1 ? "DeviceGray" : "DeviceRGB"}}};
}

Ref add_pixels(const Image& image, image::Pixels pixels, Store& store) {
    Dict dict = image_dict(image, image.channels == 1 ? 1 : 3);
    if (!pixels.alpha.empty()) {
        const Ref mask = store.add_stream(image_dict(image, 1), std::move(pixels.alpha), Coding::deflate);
        dict.push_back({"SMask", mask});
    }
    return store.add_stream(std::move(dict), std::move(pixels.color), Coding::deflate);
}

Result<Ref> add_image(const Image& image, Store& store) {
    if (image.format == image::Format::jpeg && image.channels != 4) {
        Dict dict = image_dict(image, image.channels);
        dict.push_back({"Filter", Name{"DCTDecode"}});
        return store.add_stream(std::move(dict), image.bytes, Coding::plain);
    }
    if (std::optional<std::string> rows = png_rows(image)) {
        Dict dict = image_dict(image, image.channels);
        dict.push_back({"Filter", Name{"FlateDecode"}});
        const Dict parameters{{"Predictor", 15}, {"Colors", image.channels}, {"Columns", std::int64_t{image.width}}};
        dict.push_back({"DecodeParms", parameters});
        return store.add_stream(std::move(dict), std::move(*rows), Coding::plain);
    }
    Result<image::Pixels> pixels = decode(image);
    if (!pixels) return Failure{pixels.error()};
    return add_pixels(image, std::move(*pixels), store);
}

void append_point(std::string& out, std::int64_t x, std::int64_t y) {
    append_thousandths(out, x);
    out.push_back(' ');
    append_thousandths(out, y);
    out.push_back(' ');
}

/// Clips to a rectangle with round corners; its corner at the bottom left is (x, y), all in 1/1000 pt.
void clip(std::string& out, std::int64_t x, std::int64_t y, std::int64_t width, std::int64_t height, std::int64_t r) {
    if (r <= 0) {
        append_point(out, x, y);
        append_point(out, width, height);
        out += "re W n ";
        return;
    }
    const std::int64_t k = r - r * 552'285 / 1'000'000;  // from the corner to the control points of a quarter circle
    const std::int64_t right = x + width;
    const std::int64_t top = y + height;
    const auto line = [&](std::int64_t to_x, std::int64_t to_y, const char* op) {
        append_point(out, to_x, to_y);
        out += op;
    };
    const auto curve = [&](std::array<std::int64_t, 6> p) {
        for (std::size_t i = 0; i < p.size(); i += 2) append_point(out, p[i], p[i + 1]);
        out += "c ";
    };
    line(x + r, top, "m ");
    line(right - r, top, "l ");
    curve({right - k, top, right, top - k, right, top - r});
    line(right, y + r, "l ");
    curve({right, y + k, right - k, y, right - r, y});
    line(x + r, y, "l ");
    curve({x + k, y, x, y + k, x, y + r});
    line(x, top - r, "l ");
    curve({x, top - k, x + k, top, x + r, top});
    out += "h W n ";
}

}  // namespace

Result<Dict> write_images(const display::Document& document, Store& store) {
    std::set<std::size_t> shown;
    for (const display::Page& page : document.pages)
        for (const display::Item& item : page.items)
            if (const auto* picture = std::get_if<display::Picture>(&item.what)) shown.insert(picture->image);

    Dict names;
    for (const std::size_t number : shown) {
        const Result<Ref> ref = add_image(document.images.at(number), store);
        if (!ref) return Failure{ref.error()};
        std::string name = "I";
        append_integer(name, static_cast<std::int64_t>(number));
        names.push_back({std::move(name), *ref});
    }
    return names;
}

void draw_picture(std::string& out, const display::Picture& picture, int orientation, Point at, Length height) {
    const display::Crop& crop = picture.crop;
    constexpr std::int64_t kWhole = 1'000'000;
    const auto share = [](std::int64_t length, std::int64_t of, std::int64_t whole) {
        return (length * of + whole / 2) / whole;
    };
    // The whole picture, of which the rectangle shows a part.
    const std::int64_t width = share(thousandths(picture.size.width), kWhole, crop.width);
    const std::int64_t tall = share(thousandths(picture.size.height), kWhole, crop.height);
    const std::int64_t left = thousandths(at.x) - share(width, crop.left, kWhole);
    const std::int64_t bottom = thousandths(height - at.y) + share(tall, crop.top, kWhole) - tall;
    const image::Turn turn = image::turn_of(orientation);
    // Of the upright and of the stored unit square, y runs up here.
    const std::int64_t matrix[6] = {turn.a * width,
                                    -turn.b * tall,
                                    -turn.c * width,
                                    turn.d * tall,
                                    (turn.c + turn.e) * width + left,
                                    (1 - turn.d - turn.f) * tall + bottom};
    out += "q ";
    if (!crop.is_whole() || crop.radius > Length{})
        clip(out, thousandths(at.x), thousandths(height - at.y - picture.size.height), thousandths(picture.size.width),
             thousandths(picture.size.height), thousandths(crop.radius));
    for (const std::int64_t n : matrix) {
        append_thousandths(out, n);
        out.push_back(' ');
    }
    out += "cm /I";
    append_integer(out, static_cast<std::int64_t>(picture.image));
    out += " Do Q\n";
}

}  // namespace quoin::pdf
