#include "plain/write_json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/decimal.h"
#include "plain/roles.h"

namespace quoin::plain {

namespace {

using display::Item;

std::string as_json(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string pt(Length length) {
    const std::int64_t number = thousandths(length);
    const std::int64_t size = number < 0 ? -number : number;
    return fmt::format("{}{}.{:03}", number < 0 ? "-" : "", size / 1000, size % 1000);
}

std::string color(Color c) { return fmt::format("\"#{:02x}{:02x}{:02x}\"", c.red, c.green, c.blue); }

/// Writes the members of an item that its kind has of its own, each followed by a comma.
struct ItemWriter {
    const font::FontBook& fonts;

    std::string face(font::FaceId id) const { return as_json(fonts.face(id).info().postscript_name); }

    std::string operator()(const display::Text& text) const {
        Length width;
        for (const font::Glyph& glyph : text.glyphs) width += glyph.advance;
        return fmt::format(R"("text": {}, "width": {}, "glyphs": {}, "face": {}, "size": {}, "color": {}, )",
                           as_json(text.text), pt(width), text.glyphs.size(), face(text.face), pt(text.size),
                           color(text.color));
    }
    std::string operator()(const display::Gap& gap) const {
        return fmt::format(R"("gap": {}, {}"face": {}, "size": {}, )", pt(gap.width),
                           gap.parts == display::Parts::words ? R"("parts": "words", )" : "", face(gap.face),
                           pt(gap.size));
    }
    std::string operator()(const display::Fill& fill) const {
        return fmt::format(R"("fill": [{}, {}], "color": {}, )", pt(fill.size.width), pt(fill.size.height),
                           color(fill.color));
    }
    std::string operator()(const display::Outline& outline) const {
        return fmt::format(R"("outline": {}, "unit": {}, "color": {}, )", as_json(outline.path), pt(outline.unit),
                           color(outline.color));
    }
    std::string operator()(const display::Picture& picture) const {
        const display::Crop& crop = picture.crop;
        std::string shown;
        if (!crop.is_whole())
            shown = fmt::format(R"("crop": [{}, {}, {}, {}], )", crop.left, crop.top, crop.width, crop.height);
        if (crop.radius > Length{}) shown += fmt::format(R"("radius": {}, )", pt(crop.radius));
        return fmt::format(R"("picture": {}, "size": [{}, {}], {})", picture.image, pt(picture.size.width),
                           pt(picture.size.height), shown);
    }
    std::string operator()(const display::Link& link) const {
        return fmt::format(R"("link": {}, "size": [{}, {}], )", as_json(link.url), pt(link.size.width),
                           pt(link.size.height));
    }
};

/// The lines of an array, each indented by `indent`, with commas between them.
class Lines {
public:
    Lines(std::string& out, std::string_view indent) : out_{out}, indent_{indent} {}

    void add(std::string_view line) {
        out_.append(is_first_ ? "\n" : ",\n").append(indent_).append(line);
        is_first_ = false;
    }

private:
    std::string& out_;
    std::string_view indent_;
    bool is_first_ = true;
};

void write_metadata(std::string& out, const display::Metadata& metadata) {
    out += "  \"metadata\": {";
    Lines lines{out, "    "};
    const auto add = [&](std::string_view key, const std::string& text) {
        if (!text.empty()) lines.add(fmt::format("{}: {}", as_json(key), as_json(text)));
    };
    add("title", metadata.title);
    add("author", metadata.author);
    add("subject", metadata.subject);
    add("keywords", metadata.keywords);
    add("language", metadata.language);
    add("date", metadata.date);
    out += "\n  },\n";
}

void write_images(std::string& out, const std::vector<image::Image>& images) {
    out += "  \"images\": [";
    Lines lines{out, "    "};
    for (const image::Image& image : images)
        lines.add(fmt::format(R"({{"format": "{}", "width": {}, "height": {}}})",
                              image.format == image::Format::jpeg ? "jpeg" : "png", image.width, image.height));
    out += images.empty() ? "],\n" : "\n  ],\n";
}

/// Only what the paths of the items do not say: languages, alternative texts, columns of cells.
void write_tags(std::string& out, const display::StructureTree& tree, const std::vector<std::string>& paths) {
    out += "  \"tags\": [";
    Lines lines{out, "    "};
    for (std::size_t i = 0; i < tree.tags.size(); ++i) {
        const display::Tag& tag = tree.tags[i];
        if (tag.language.empty() && tag.alt.empty() && tag.columns == 1) continue;
        std::string line = "{\"tag\": " + as_json(paths[i]);
        if (!tag.language.empty()) line += ", \"language\": " + as_json(tag.language);
        if (!tag.alt.empty()) line += ", \"alt\": " + as_json(tag.alt);
        if (tag.columns != 1) line += fmt::format(", \"columns\": {}", tag.columns);
        lines.add(line + '}');
    }
    out += "\n  ],\n";
}

void write_outline(std::string& out, const std::vector<display::Bookmark>& outline) {
    out += "  \"outline\": [";
    Lines lines{out, "    "};
    for (const display::Bookmark& bookmark : outline)
        lines.add(fmt::format(R"({{"title": {}, "level": {}, "page": {}, "y": {}}})", as_json(bookmark.title),
                              bookmark.level, bookmark.page + 1, pt(bookmark.y)));
    out += outline.empty() ? "],\n" : "\n  ],\n";
}

std::string page_text(const display::Page& page, const ItemWriter& writer, const std::vector<std::string>& paths) {
    std::string out = fmt::format(R"({{"size": [{}, {}], "items": [)", pt(page.size.width), pt(page.size.height));
    Lines lines{out, "      "};
    for (const Item& item : page.items) {
        const std::string tag = item.tag < paths.size() ? paths[item.tag] : "artifact";
        lines.add(fmt::format(R"({{"at": [{}, {}], {}"tag": {}}})", pt(item.at.x), pt(item.at.y),
                              std::visit(writer, item.what), as_json(tag)));
    }
    return out + "\n    ]}";
}

}  // namespace

std::string write_json(const display::Document& document, const font::FontBook& fonts) {
    const std::vector<std::string> paths = role_paths(document.structure);
    std::string out = "{\n";
    write_metadata(out, document.metadata);
    write_images(out, document.images);
    write_outline(out, document.outline);
    write_tags(out, document.structure, paths);
    out += "  \"pages\": [";
    Lines lines{out, "    "};
    for (const display::Page& page : document.pages) lines.add(page_text(page, ItemWriter{fonts}, paths));
    return out + "\n  ]\n}\n";
}

}  // namespace quoin::plain
