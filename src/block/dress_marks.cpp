#include <fmt/format.h>

#include <algorithm>

#include "block/dresser.h"
#include "block/split_tags.h"

// What of the dresser draws rather than sets: frames, pictures, tags, gauges.
namespace quoin::block {

namespace {

std::optional<Border> border_of(const layout::Box& box, const Style& style) {
    if (!box.border) return std::nullopt;
    const layout::Border& border = *box.border;
    return Border{border.width,    border.color.value_or(style.color),
                  border.has_top,  border.has_bottom,
                  border.has_left, border.has_right};
}

/// Padding, and the border's width where there is one.
Frame frame_of(const layout::Box& box, const Style& style) {
    const Length em = style.em();
    Frame frame;
    frame.background = box.background;
    frame.border = border_of(box, style);
    frame.radius = box.radius.at(em);
    const auto side = [&](const layout::Measure& padding, bool layout::Border::*has) {
        return padding.at(em) + (box.border && (*box.border).*has ? box.border->width : Length{});
    };
    frame.top = side(box.padding.top, &layout::Border::has_top);
    frame.bottom = side(box.padding.bottom, &layout::Border::has_bottom);
    frame.left = side(box.padding.left, &layout::Border::has_left);
    frame.right = side(box.padding.right, &layout::Border::has_right);
    return frame;
}

/// The middle of a picture of `image`'s shape that has the shape of `size`.
display::Crop middle(const image::Image& image, Size size) {
    display::Crop crop;
    const double is = static_cast<double>(image.width) / image.height;
    const double shall = size.width.to_pt() / size.height.to_pt();
    constexpr double kWhole = 1'000'000;
    if (is > shall) crop.width = std::max(1, static_cast<int>(kWhole * shall / is + 0.5));
    if (is < shall) crop.height = std::max(1, static_cast<int>(kWhole * is / shall + 0.5));
    crop.left = (1'000'000 - crop.width) / 2;
    crop.top = (1'000'000 - crop.height) / 2;
    return crop;
}

}  // namespace

void Dresser::surround(Block& block, const layout::Box& box, const Style& style) {
    if (std::holds_alternative<Picture>(block.what)) return;
    Frame frame = frame_of(box, style);
    if (auto* const tags = std::get_if<Tags>(&block.what)) {
        tags->frame = std::move(frame);
    } else {
        block.box.top = frame.top;
        block.box.bottom = frame.bottom;
        block.box.left += frame.left;
        block.box.right = frame.right;
        block.box.background = frame.background;
        block.box.border = std::move(frame.border);
        block.box.radius = frame.radius;
    }
    if (!box.rail) return;
    const layout::Rail& rail = *box.rail;
    block.box.rail = Rail{rail.width, rail.color.value_or(style.color), rail.dot, rail.offset, style.em()};
}

std::optional<Block> Dresser::picture(const layout::PictureBox& box, const layout::Box& around, const Scope& scope,
                                      const Style& style) {
    const auto* const path = picture_path(box.field, scope);
    const std::string* const name = path == nullptr ? nullptr : path->pick(source_.language);
    if (name == nullptr || name->empty()) return std::nullopt;
    const auto index = load(*name, path->span);
    if (!index) return std::nullopt;
    const image::Image& image = images_[*index];
    Picture picture{*index, {box.width.at(style.em()), {}}, {}, style.align, {}, border_of(around, style)};
    const bool is_circle = box.crop == layout::Crop::circle;
    picture.size.height = box.aspect  ? picture.size.width.scaled(1000.0 / std::max(1, *box.aspect))
                          : is_circle ? picture.size.width
                                      : picture.size.width.scaled(static_cast<double>(image.height) / image.width);
    if ((box.aspect || is_circle) && picture.size.height > Length{}) picture.crop = middle(image, picture.size);
    const Length shorter = std::min(picture.size.width, picture.size.height);
    if (is_circle) picture.crop.radius = shorter / 2;
    if (box.crop == layout::Crop::rounded)
        picture.crop.radius =
            std::min(shorter / 2, around.radius == layout::Measure{} ? shorter / 8 : around.radius.at(style.em()));
    check_resolution(image, picture, *name, path->span);
    const resume::Resume& resume = source_.resume;
    const resume::Text& said = box.field == layout::Field::photo && !resume.photo_alt.empty() ? resume.photo_alt
                               : box.field == layout::Field::photo                            ? resume.name
                                                                                              : scope.entry->company;
    if (const auto* text = said.pick(source_.language)) picture.alt = text->plain();
    if (box.field == layout::Field::photo) check_alternative(path->span);
    Block block;
    block.what = std::move(picture);
    return block;
}

void Dresser::check_alternative(Span span) {
    const resume::RichText* const told = source_.resume.photo_alt.pick(source_.language);
    if ((told != nullptr && !told->empty()) || was_told_of_alternative_) return;
    was_told_of_alternative_ = true;
    diagnostics_.warning(span, "the photo has no alternative text: who cannot see it hears the name only",
                         {"say what it shows in 'photo_alt', such as 'Portrait of Lin Zhixia'"});
}

void Dresser::check_resolution(const image::Image& image, const Picture& picture, const std::string& name, Span span) {
    constexpr int kLeast = 150;
    if (picture.size.width <= Length{}) return;
    const double shown = static_cast<double>(image.width) * picture.crop.width / 1'000'000;
    const double inches = picture.size.width.to_pt() / 72;
    const int dpi = static_cast<int>(shown / inches + 0.5);
    if (dpi >= kLeast || !coarse_.insert(name).second) return;
    const double scale = kLeast * inches / shown;
    const auto wanted = [&](std::uint32_t pixels) { return static_cast<int>(pixels * scale + 0.999); };
    diagnostics_.warning(span, fmt::format("{} has {} dpi at this size", name, dpi),
                         {fmt::format("use at least {} x {} pixels", wanted(image.width), wanted(image.height))});
}

std::optional<Block> Dresser::tags(const layout::TagsBox& box, const Scope& scope, const Style& style) {
    const auto value = scope.fields(box.field);
    if (!value) return std::nullopt;
    Tags tags;
    tags.items = split_tags(to_text(*value, style, *styles_));
    if (tags.items.empty()) return std::nullopt;
    for (Text& item : tags.items) item.style.align = text::Align::start;
    tags.gap = box.gap.at(style.em());
    tags.align = style.align;
    Block block;
    block.what = std::move(tags);
    return block;
}

std::optional<Block> Dresser::gauge(const layout::GaugeBox& box, const Scope& scope, const Style& style) {
    if (scope.entry == nullptr || !scope.entry->level) return std::nullopt;
    const resume::Level& level = *scope.entry->level;
    const int of = level.of == 0 ? box.of : level.of;
    if (level.amount > of * 1000) {
        diagnostics_.warning(level.span, fmt::format("level {} is more than {}", level.text, of),
                             {fmt::format("write it with its scale, as {}/10", level.text)});
    }
    Gauge gauge;
    gauge.form = box.form;
    gauge.of = box.of;
    gauge.amount = std::min(level.amount / of, 1000);
    gauge.size = {box.width.at(style.em()), box.height.at(style.em())};
    gauge.em = style.em();
    gauge.color = box.color.value_or(style.color);
    gauge.track = box.track;
    gauge.alt = level.of == 0 ? fmt::format("{}/{}", level.text, box.of) : level.text;
    gauge.align = style.align;
    Block block;
    block.what = std::move(gauge);
    return block;
}

}  // namespace quoin::block
