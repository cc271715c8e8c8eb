#include <algorithm>

#include "page/dress.h"
#include "page/measure.h"
#include "page/place_line.h"
#include "page/shapes.h"

// Pictures and gauges: figures with an alternative text.
namespace quoin::page {

namespace {

/// The middle of capitals and of Han above the baseline, in 1/1000 em: a gauge beside text is centred on its first
/// line.
constexpr int kCentre = 360;

/// The dots or stars of a gauge in a box of its size; halves are drawn, finer parts are rounded to them.
std::vector<display::Item> marks(const block::Gauge& gauge) {
    const auto draw = gauge.form == layout::GaugeBox::Form::dots ? disc : star;
    const std::int64_t count = gauge.of;
    const std::int64_t halves = (gauge.amount * count * 2 + 500) / 1000;
    // Marks stand at least a quarter of their width apart.
    const Length side = std::min(gauge.size.height, gauge.size.width * 4 / (count * 5 - 1));
    std::vector<display::Item> items;
    for (std::int64_t i = 0; i < count; ++i) {
        const Length x = count == 1 ? Length{} : (gauge.size.width - side) * i / (count - 1);
        const Rect area{{x, (gauge.size.height - side) / 2}, {side, side}};
        if (halves < 2 * i + 2) items.push_back(draw(area, Part::whole, gauge.track));
        if (halves > 2 * i)
            items.push_back(draw(area, halves > 2 * i + 1 ? Part::whole : Part::left_half, gauge.color));
    }
    return items;
}

std::vector<display::Item> bar(const block::Gauge& gauge) {
    const Length radius = gauge.size.height / 2;
    std::vector<display::Item> items{rounded({{}, gauge.size}, radius, gauge.track)};
    const Size full{gauge.size.width.per_mille(gauge.amount), gauge.size.height};
    if (full.width > Length{}) items.push_back(rounded({{}, full}, radius, gauge.color));
    return items;
}

}  // namespace

std::vector<Strip> Measurer::gauge(const block::Gauge& gauge, Length width) {
    const display::TagId tag = open(display::Role::figure, {}, gauge.alt);
    Strip strip;
    strip.height = gauge.size.height;
    strip.baseline = gauge.size.height / 2 + gauge.em.per_mille(kCentre);
    strip.items = gauge.form == layout::GaugeBox::Form::bar ? bar(gauge) : marks(gauge);
    for (display::Item& item : strip.items) item.tag = tag;
    shift(strip, alignment_shift(gauge.align, gauge.size.width, width), {});
    return {strip};
}

std::vector<Strip> Measurer::picture(const block::Picture& picture, Length width) {
    const display::TagId tag = open(display::Role::figure, {}, picture.alt);
    Strip strip;
    strip.height = picture.size.height;
    const Point at{alignment_shift(picture.align, picture.size.width, width), {}};
    strip.items.push_back({at, display::Picture{picture.image, picture.size, picture.crop}, tag, {}});
    const auto frame = frame_items({at, picture.size}, {}, picture.border, picture.crop.radius);
    strip.items.insert(strip.items.end(), frame.begin(), frame.end());
    return {strip};
}

}  // namespace quoin::page
