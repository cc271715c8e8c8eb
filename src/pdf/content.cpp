#include "pdf/content.h"

#include <algorithm>
#include <span>

#include "display/outline_path.h"
#include "pdf/coordinates.h"
#include "pdf/images.h"
#include "pdf/links.h"
#include "pdf/marks.h"
#include "pdf/paint.h"
#include "pdf/path.h"
#include "pdf/text_pen.h"

namespace quoin::pdf {

namespace {

using display::Item;
using display::kArtifact;
using display::TagId;

bool is_link(const Item& item) { return std::holds_alternative<display::Link>(item.what); }

/// The size of a text or a gap; zero for what stands in no text object.
Length text_size(const Item& item) {
    if (const auto* text = std::get_if<display::Text>(&item.what)) return text->size;
    if (const auto* gap = std::get_if<display::Gap>(&item.what)) return gap->size;
    return {};
}

/// The items that one text object holds: texts and gaps on the baseline of the first, raised ones too, and links, which
/// draw nothing.
std::span<const Item> line_of(std::span<const Item> items) {
    const Length baseline = items.front().at.y;
    const Length reach = text_size(items.front()) / 2;
    std::size_t end = 1;
    for (; end < items.size(); ++end) {
        const Length off = items[end].at.y - baseline;
        const bool is_near = off <= reach && -off <= reach;
        if (!is_link(items[end]) && (text_size(items[end]) == Length{} || !is_near)) break;
    }
    return items.first(end);
}

bool has_one_tag(std::span<const Item> line) {
    return std::all_of(line.begin(), line.end(),
                       [&](const Item& item) { return is_link(item) || item.tag == line[0].tag; });
}

class PageWriter {
public:
    PageWriter(const display::Document& document, std::size_t number, const FontSet& fonts, Structure& structure,
               Store& store)
        : document_{document},
          page_{document.pages[number]},
          number_{number},
          structure_{structure},
          store_{store},
          paint_{content_.stream},
          marks_{content_.stream, document.structure, structure, number},
          pen_{content_.stream, paint_, marks_, fonts, page_.size.height} {}

    PageContent write() {
        std::span<const Item> rest{page_.items};
        while (!rest.empty()) {
            const bool is_text = text_size(rest.front()) != Length{};
            const std::span<const Item> part = is_text ? line_of(rest) : rest.first(1);
            if (is_text)
                write_line(part);
            else
                write_item(part.front());
            rest = rest.subspan(part.size());
        }
        marks_.leave();
        return std::move(content_);
    }

private:
    /// A sequence may enclose text objects or stand in one, but not cross its ends (ISO 32000-1 14.6.1).
    void write_line(std::span<const Item> line) {
        const bool is_marked_inside = !has_one_tag(line) || has_replacement(line);
        if (is_marked_inside)
            marks_.leave();
        else
            marks_.enter(line.front().tag);
        pen_.begin();
        for (const Item& item : line) write_item(item);
        if (is_marked_inside) marks_.leave();
        pen_.end();
    }

    static bool has_replacement(std::span<const Item> line) {
        return std::any_of(line.begin(), line.end(), [](const Item& item) {
            const auto* text = std::get_if<display::Text>(&item.what);
            return text != nullptr && needs_replacement(*text);
        });
    }

    void write_item(const Item& item) {
        std::visit([&](const auto& what) { draw(item, what); }, item.what);
    }

    void draw(const Item& item, const display::Text& text) { pen_.show(item.at, text, item.tag); }
    void draw(const Item& item, const display::Gap& gap) { pen_.stretch_space(item.at, gap, item.tag); }

    void draw(const Item& item, const display::Fill& fill) {
        marks_.enter(item.tag);
        paint_.set(fill.color);
        std::string& out = content_.stream;
        const Length bottom = page_.size.height - item.at.y - fill.size.height;
        for (const Length n : {item.at.x, bottom, fill.size.width, fill.size.height}) {
            append_thousandths(out, thousandths(n));
            out.push_back(' ');
        }
        out += "re f\n";
        add_area(item.tag, {item.at, fill.size});
    }

    void draw(const Item& item, const display::Outline& outline) {
        marks_.enter(item.tag);
        paint_.set(outline.color);
        add_area(item.tag, append_path(content_.stream, display::path_of(outline), item.at, page_.size.height));
        content_.stream += "f\n";
    }

    void draw(const Item& item, const display::Picture& picture) {
        marks_.enter(item.tag);
        const int orientation = document_.images.at(picture.image).orientation;
        draw_picture(content_.stream, picture, orientation, item.at, page_.size.height);
        add_area(item.tag, {item.at, picture.size});
    }

    void draw(const Item& item, const display::Link& link) {
        const Ref ref = store_.alloc();
        Dict annotation = link_annotation(link, {item.at, link.size}, page_.size.height);
        std::string contents = link.url;
        if (item.tag != kArtifact) {
            const display::Tag& tag = document_.structure.tags.at(item.tag);
            if (!tag.alt.empty()) contents = tag.alt;
            annotation.push_back({"StructParent", structure_.add_annotation(item.tag, number_, ref)});
        }
        annotation.push_back({"Contents", TextString{std::move(contents)}});
        store_.set(ref, std::move(annotation));
        content_.annotations.emplace_back(ref);
    }

    void add_area(TagId tag, const Rect& area) {
        if (tag != kArtifact) structure_.add_area(tag, area);
    }

    const display::Document& document_;
    const display::Page& page_;
    std::size_t number_;
    Structure& structure_;
    Store& store_;
    PageContent content_;
    Paint paint_;
    Marks marks_;
    TextPen pen_;
};

}  // namespace

PageContent write_content(const display::Document& document, std::size_t page, const FontSet& fonts,
                          Structure& structure, Store& store) {
    return PageWriter{document, page, fonts, structure, store}.write();
}

}  // namespace quoin::pdf
