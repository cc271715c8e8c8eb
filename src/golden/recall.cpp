#include "golden/recall.h"

#include <fmt/format.h>

#include <map>
#include <optional>

namespace quoin::golden {

namespace {

constexpr Color kUnknown{200, 200, 200};

Length length_of(Thousandths n) { return Length::units(n * Length::kUnitsPerPt / 1000); }
Point point_of(Place at) { return {length_of(at.x), length_of(at.y)}; }
Size size_of(Extent size) { return {length_of(size.width), length_of(size.height)}; }

/// What two lines have in common that look alike wherever they stand.
std::string key_of(const Line& line, const Golden& golden) {
    std::string key;
    const Thousandths first = line.runs.empty() ? 0 : line.runs.front().x;
    for (const Run& run : line.runs) {
        const Style& style = golden.styles[run.style];
        key += fmt::format("{} {} {} {:02x}{:02x}{:02x} {}\n", run.x - first, style.size, style.face, style.color.red,
                           style.color.green, style.color.blue, run.text);
    }
    return key + std::to_string(line.end - first);
}

class Recaller {
public:
    Recaller(const Golden& golden, const display::Document& today, const Described& described,
             const font::FontBook& fonts)
        : golden_{golden}, today_{today}, fonts_{fonts} {
        for (const LineItems& line : described.lines) {
            const Line& text = described.golden.pages[line.page].blocks[line.block].lines[line.line];
            lines_.emplace(key_of(text, described.golden), &line);
        }
        for (const display::Page& page : today.pages) remember_drawings(page);
        for (std::size_t i = 0; i < fonts.size(); ++i) {
            const font::FaceId id{static_cast<std::uint16_t>(i)};
            faces_.emplace(fonts.face(id).info().postscript_name, id);
        }
    }

    display::Document recall() {
        document_.images = today_.images;
        document_.metadata = today_.metadata;
        for (const Page& page : golden_.pages) {
            document_.pages.push_back({size_of(page.size), {}});
            // Decoration was noted behind the text, which stands on it.
            for (const Block& block : page.blocks)
                for (const Shape& shape : block.shapes) add_shape(shape);
            for (const Block& block : page.blocks)
                for (const Line& line : block.lines) add_line(line);
        }
        return std::move(document_);
    }

private:
    void remember_drawings(const display::Page& page) {
        for (const display::Item& item : page.items) {
            if (const auto* outline = std::get_if<display::Outline>(&item.what))
                icons_.emplace(icon_id(*outline), outline);
            if (const auto* picture = std::get_if<display::Picture>(&item.what))
                pictures_.emplace(picture_id(*picture, today_), picture);
        }
    }

    void add(Point at, decltype(display::Item::what) what) {
        document_.pages.back().items.push_back({at, std::move(what), display::kArtifact, {}});
    }

    void add_line(const Line& line) {
        const auto same = lines_.find(key_of(line, golden_));
        if (same == lines_.end()) {
            for (std::size_t i = 0; i < line.runs.size(); ++i)
                add_run(line.runs[i], i + 1 < line.runs.size() ? line.runs[i + 1].x : line.end, line.baseline);
            return;
        }
        const auto& items = today_.pages[same->second->page].items;
        const Point first = items[same->second->items.front()].at;
        const Point way{length_of(line.runs.front().x) - first.x, length_of(line.baseline) - first.y};
        for (const std::size_t item : same->second->items) add(items[item].at + way, items[item].what);
    }

    /// Shapes a run again, and opens or closes its spaces, or else all of it, to the width that it had.
    void add_run(const Run& run, Thousandths end, Thousandths baseline) {
        const Style& style = golden_.styles[run.style];
        const auto face = faces_.find(style.face);
        if (face == faces_.end() || run.text.empty()) return;
        const Length size = length_of(style.size);
        display::Text text{face->second, size, style.color, run.text, {}};
        const std::string language = style.language.empty() ? today_.metadata.language : style.language;
        text.glyphs = fonts_.face(face->second)
                          .shape(run.text, {.size = size, .language = language, .script = {}, .features = {}})
                          .glyphs;
        Length width;
        std::int64_t spaces = 0;
        for (const font::Glyph& glyph : text.glyphs) {
            width += glyph.advance;
            spaces += is_space(text, glyph) ? 1 : 0;
        }
        const Length missing = length_of(end - run.x) - width;
        const std::int64_t places = spaces > 0 ? spaces : static_cast<std::int64_t>(text.glyphs.size());
        for (font::Glyph& glyph : text.glyphs)
            if (spaces == 0 || is_space(text, glyph)) glyph.advance += missing / places;
        add({length_of(run.x), length_of(baseline)}, std::move(text));
    }

    static bool is_space(const display::Text& text, const font::Glyph& glyph) {
        return glyph.cluster < text.text.size() && text.text[glyph.cluster] == ' ';
    }

    void add_shape(const Shape& shape) {
        const Point at = point_of(shape.at);
        const auto icon = icons_.find(shape.id);
        const auto picture = pictures_.find(shape.id);
        if (shape.kind == Shape::Kind::icon && icon != icons_.end())
            return add(at, display::Outline{icon->second->path, length_of(shape.size.width), shape.color});
        if (shape.kind == Shape::Kind::picture && picture != pictures_.end())
            return add(at, display::Picture{picture->second->image, size_of(shape.size), picture->second->crop});
        if (shape.kind == Shape::Kind::icon) return;  // its size is that of a unit of a path that nobody knows any more
        add(at, display::Fill{size_of(shape.size), shape.kind == Shape::Kind::fill ? shape.color : kUnknown});
    }

    const Golden& golden_;
    const display::Document& today_;
    const font::FontBook& fonts_;
    std::map<std::string, const LineItems*> lines_;
    std::map<std::string, const display::Outline*> icons_;
    std::map<std::string, const display::Picture*> pictures_;
    std::map<std::string, font::FaceId> faces_;
    display::Document document_;
};

}  // namespace

display::Document recall(const Golden& golden, const display::Document& today, const Described& described,
                         const font::FontBook& fonts) {
    return Recaller{golden, today, described, fonts}.recall();
}

}  // namespace quoin::golden
