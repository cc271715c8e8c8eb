#include "pdf/images.h"

#include <set>

#include "display/picture_frame.h"
#include "image/turn.h"
#include "pdf/number.h"
#include "pdf/path.h"

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
        return store.add_stream(std::move(dict), image::without_exif(image.bytes), Coding::plain);
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
    const Rect whole = display::whole_of(picture, at);
    const std::int64_t width = thousandths(whole.size.width);
    const std::int64_t tall = thousandths(whole.size.height);
    const image::Turn turn = image::turn_of(orientation);
    // Of the upright and of the stored unit square, y runs up here.
    const std::int64_t matrix[6] = {turn.a * width,
                                    -turn.b * tall,
                                    -turn.c * width,
                                    turn.d * tall,
                                    (turn.c + turn.e) * width + thousandths(whole.origin.x),
                                    (1 - turn.d - turn.f) * tall + thousandths(height - whole.bottom())};
    out += "q ";
    if (display::is_clipped(picture)) {
        append_path(out, display::frame_of(picture), at, height);
        out += "W n\n";
    }
    for (const std::int64_t n : matrix) {
        append_thousandths(out, n);
        out.push_back(' ');
    }
    out += "cm /I";
    append_integer(out, static_cast<std::int64_t>(picture.image));
    out += " Do Q\n";
}

}  // namespace quoin::pdf
