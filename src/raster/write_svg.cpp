#include "raster/write_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "display/outline_path.h"
#include "display/picture_frame.h"
#include "image/data_uri.h"
#include "image/turn.h"
#include "raster/svg_path.h"

namespace quoin::raster {

namespace {

using display::Item;
using display::Role;

constexpr Color kBlack{};

std::string pt(Length length) {
    std::string out;
    append_thousandths(out, thousandths(length));
    return out;
}

std::string hex(Color c) { return fmt::format("#{:02x}{:02x}{:02x}", c.red, c.green, c.blue); }

/// A path in pt whose y runs up, turned over.
Path upside_down(Path path) {
    for (Point& point : path.points) point.y = -point.y;
    return path;
}

/// What a run of text says: break hints say nothing, a gap is a space.
std::string said(std::span<const Item> items) {
    std::string result;
    for (const Item& item : items) {
        if (std::holds_alternative<display::Gap>(item.what)) result.push_back(' ');
        const auto* text = std::get_if<display::Text>(&item.what);
        if (text == nullptr) continue;
        for (std::size_t i = 0; i < text->text.size();) {
            const Decoded decoded = decode_utf8(text->text, i);
            const bool is_hint = decoded.code == 0xad || decoded.code == 0x200b || decoded.code == 0x2060;
            if (!is_hint) result += text->text.substr(i, decoded.length);
            i += decoded.length;
        }
    }
    return result;
}

bool is_safe(std::string_view url) {
    const std::string scheme = ascii_lower(url.substr(0, url.find(':')));
    return scheme == "https" || scheme == "http" || scheme == "mailto" || scheme == "tel";
}

/// The texts and gaps of one element; links, which draw nothing, may stand between them.
std::span<const Item> run_of(std::span<const Item> items) {
    std::size_t end = 1;
    for (; end < items.size(); ++end) {
        const Item& item = items[end];
        const bool is_link = std::holds_alternative<display::Link>(item.what);
        const bool is_text =
            std::holds_alternative<display::Text>(item.what) || std::holds_alternative<display::Gap>(item.what);
        if (!is_link && (!is_text || item.tag != items[0].tag)) break;
    }
    return items.first(end);
}

/// Where a picture of its own size in pixels goes: the turned unit square, stretched over a rectangle.
std::string matrix(const image::Image& image, const Rect& rect) {
    const Size size = rect.size;
    const image::Turn turn = image::turn_of(image.orientation);
    const image::StoredSize stored = stored_size(image);
    std::string out = "matrix(";
    const auto add = [&](Length length, std::int64_t divisor) {
        const std::int64_t whole = Length::kUnitsPerPt * divisor;
        const std::int64_t scaled = length.units() * 1'000'000;
        append_millionths(out, (scaled + (scaled < 0 ? -whole : whole) / 2) / whole);
        out.push_back(' ');
    };
    add(size.width * turn.a, stored.width);
    add(size.height * turn.b, stored.width);
    add(size.width * turn.c, stored.height);
    add(size.height * turn.d, stored.height);
    add(rect.origin.x + size.width * turn.e, 1);
    add(rect.origin.y + size.height * turn.f, 1);
    out.back() = ')';
    return out;
}

/// One page; what is used more than once stands in its <defs>.
class SvgPage {
public:
    SvgPage(const display::Document& document, std::size_t number, const font::FontBook& fonts)
        : document_{document}, page_{document.pages[number]}, prefix_{fmt::format("p{}", number + 1)}, fonts_{fonts} {}

    Result<std::string> write() {
        std::span<const Item> rest{page_.items};
        while (!rest.empty()) {
            const bool is_text = std::holds_alternative<display::Text>(rest.front().what);
            const std::span<const Item> part = is_text ? run_of(rest) : rest.first(1);
            if (is_text) draw_texts(part);
            for (const Item& item : part) {
                if (const auto done = draw(item); !done) return Failure{done.error()};
            }
            rest = rest.subspan(part.size());
        }
        return assembled();
    }

private:
    std::string assembled() const {
        const std::string width = pt(page_.size.width);
        const std::string height = pt(page_.size.height);
        std::string out = fmt::format(
            R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}pt" height="{1}pt" viewBox="0 0 {0} {1}" role="document")",
            width, height);
        if (!document_.metadata.language.empty())
            out += fmt::format(R"( lang="{}")", escape_xml(document_.metadata.language));
        out += ">\n";
        if (!document_.metadata.title.empty())
            out += fmt::format("<title>{}</title>\n", escape_xml(document_.metadata.title));
        if (!definitions_.empty()) out += "<defs>\n" + definitions_ + "</defs>\n";
        out += fmt::format(R"(<rect width="{}" height="{}" fill="#fff"/>)", width, height);
        return out + "\n" + body_ + links_ + "</svg>\n";
    }

    /// The attributes that say what an element is to those who cannot see it.
    std::string spoken(display::TagId tag, std::string_view words) const {
        if (tag == display::kArtifact || words.empty()) return R"( aria-hidden="true")";
        const display::Tag& element = document_.structure.tags.at(tag);
        std::string out = R"( role="img")";
        if (element.role >= Role::h1 && element.role <= Role::h3)
            out = fmt::format(R"( role="heading" aria-level="{}")",
                              1 + static_cast<int>(element.role) - static_cast<int>(Role::h1));
        out += fmt::format(R"( aria-label="{}")", escape_xml(words));
        if (!element.language.empty()) out += fmt::format(R"( lang="{}")", escape_xml(element.language));
        return out;
    }

    std::string spoken_instead(display::TagId tag) const {
        return spoken(tag, tag == display::kArtifact ? "" : document_.structure.tags.at(tag).alt);
    }

    void draw_texts(std::span<const Item> run) {
        body_ += fmt::format("<g{}>\n", spoken(run.front().tag, trim(said(run))));
        for (const Item& item : run) {
            if (const auto* text = std::get_if<display::Text>(&item.what)) draw_text(item.at, *text);
        }
        body_ += "</g>\n";
    }

    void draw_text(Point at, const display::Text& text) {
        const bool is_black = text.color == kBlack;
        if (!is_black) body_ += fmt::format("<g fill=\"{}\">", hex(text.color));
        for (const font::Glyph& glyph : text.glyphs) {
            if (const std::string& id = glyph_id(text, glyph.id); !id.empty())
                body_ +=
                    fmt::format(R"(<use href="#{}" x="{}" y="{}"/>)", id, pt(at.x + glyph.dx), pt(at.y - glyph.dy));
            at.x += glyph.advance;
        }
        body_ += is_black ? "\n" : "</g>\n";
    }

    /// The name of a glyph's outline, defined at its first use; empty if there is nothing to see.
    const std::string& glyph_id(const display::Text& text, std::uint32_t glyph) {
        const auto [known, is_new] = glyphs_.try_emplace({text.face, text.size, glyph});
        if (!is_new) return known->second;
        const Path path = fonts_.face(text.face).outline(glyph, text.size);
        if (path.points.empty()) return known->second;
        known->second = fmt::format("{}g{}", prefix_, ++glyph_count_);
        define_path(known->second, upside_down(path));
        return known->second;
    }

    void define_path(const std::string& id, const Path& path) {
        definitions_ += fmt::format(R"(<path id="{}" d=")", id);
        append_path_data(definitions_, path, {});
        definitions_ += "\"/>\n";
    }

    Result<std::monostate> draw(const Item& item) {
        if (const auto* fill = std::get_if<display::Fill>(&item.what)) draw_fill(item, *fill);
        if (const auto* outline = std::get_if<display::Outline>(&item.what)) draw_outline(item, *outline);
        if (const auto* link = std::get_if<display::Link>(&item.what)) draw_link(item, *link);
        if (const auto* picture = std::get_if<display::Picture>(&item.what)) return draw_picture(item, *picture);
        return {};
    }

    static std::string rectangle(Point at, Size size) {
        return fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}")", pt(at.x), pt(at.y), pt(size.width),
                           pt(size.height));
    }

    void draw_fill(const Item& item, const display::Fill& fill) {
        body_ += fmt::format("{} fill=\"{}\"{}/>\n", rectangle(item.at, fill.size), hex(fill.color),
                             spoken_instead(item.tag));
    }

    void draw_outline(const Item& item, const display::Outline& outline) {
        body_ += fmt::format(R"(<path fill="{}"{} d=")", hex(outline.color), spoken_instead(item.tag));
        append_path_data(body_, display::path_of(outline), item.at);
        body_ += "\"/>\n";
    }

    void draw_link(const Item& item, const display::Link& link) {
        if (!is_safe(link.url)) return;
        links_ += fmt::format("<a href=\"{}\"", escape_xml(link.url));
        if (item.tag != display::kArtifact && !document_.structure.tags.at(item.tag).alt.empty())
            links_ += fmt::format(" aria-label=\"{}\"", escape_xml(document_.structure.tags.at(item.tag).alt));
        links_ += fmt::format(">{} fill=\"none\" pointer-events=\"all\"/></a>\n", rectangle(item.at, link.size));
    }

    Result<std::monostate> draw_picture(const Item& item, const display::Picture& picture) {
        const image::Image& image = document_.images.at(picture.image);
        const std::string id = fmt::format("{}i{}", prefix_, picture.image);
        if (pictures_.insert(picture.image).second) {
            const Result<std::string> uri = image::data_uri(image);
            if (!uri) return Failure{uri.error()};
            const image::StoredSize size = stored_size(image);
            definitions_ += fmt::format("<image id=\"{}\" width=\"{}\" height=\"{}\" href=\"{}\"/>\n", id, size.width,
                                        size.height, *uri);
        }
        const std::string clip = clip_of(item.at, picture);
        body_ += fmt::format("<g{}{}><use href=\"#{}\" transform=\"{}\"/></g>\n", spoken_instead(item.tag), clip, id,
                             matrix(image, display::whole_of(picture, item.at)));
        return {};
    }

    /// The attribute that cuts a picture to its frame, which is defined; empty if the frame hides nothing.
    std::string clip_of(Point at, const display::Picture& picture) {
        if (!display::is_clipped(picture)) return {};
        const std::string id = fmt::format("{}c{}", prefix_, ++clip_count_);
        definitions_ += fmt::format(R"(<clipPath id="{}"><path d=")", id);
        append_path_data(definitions_, display::frame_of(picture), at);
        definitions_ += "\"/></clipPath>\n";
        return fmt::format(" clip-path=\"url(#{})\"", id);
    }

    const display::Document& document_;
    const display::Page& page_;
    std::string prefix_;  ///< so that two pages may stand in one HTML file
    const font::FontBook& fonts_;
    std::map<std::tuple<font::FaceId, Length, std::uint32_t>, std::string> glyphs_;
    std::set<std::size_t> pictures_;  ///< that are defined
    int glyph_count_ = 0;
    int clip_count_ = 0;
    std::string definitions_;
    std::string body_;
    std::string links_;  ///< last, so that nothing lies on them
};

}  // namespace

Result<std::vector<std::string>> write_svg(const display::Document& document, const font::FontBook& fonts) {
    if (document.pages.empty()) return failure("there is no page to draw");
    std::vector<std::string> files;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        Result<std::string> file = SvgPage{document, i, fonts}.write();
        if (!file) return Failure{file.error()};
        files.push_back(std::move(*file));
    }
    return files;
}

}  // namespace quoin::raster
