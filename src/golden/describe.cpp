#include "golden/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/decimal.h"
#include "base/digest.h"
#include "plain/roles.h"

namespace quoin::golden {

namespace {

using display::kArtifact;
using display::Role;
using display::TagId;

constexpr std::size_t kIdDigits = 16;

Place place_of(Point at) { return {thousandths(at.x), thousandths(at.y)}; }
Extent extent_of(Size size) { return {thousandths(size.width), thousandths(size.height)}; }

/// Gathers the items of a page into blocks and lines.
class Describer {
public:
    Describer(const display::Document& document, const font::FontBook& fonts) : document_{document}, fonts_{fonts} {}

    Described describe() {
        add_facts();
        for (const display::Page& page : document_.pages) {
            golden_.pages.push_back({extent_of(page.size), {}});
            block_.reset();
            drawn_ = {};
            drawn_.role = kDrawn;
            for (item_ = 0; item_ < page.items.size(); ++item_) add(page.items[item_]);
            if (!drawn_.shapes.empty()) golden_.pages.back().blocks.push_back(std::move(drawn_));
        }
        return {std::move(golden_), std::move(lines_)};
    }

private:
    void add_facts();
    void add(const display::Item& item);
    void add_text(const display::Item& item, const display::Text& text);
    Block& block_of(TagId tag);
    TagId block_tag(TagId tag) const;
    std::string language_within(TagId tag, TagId block) const;
    std::size_t style_of(Style style);

    const display::Document& document_;
    const font::FontBook& fonts_;
    Golden golden_;
    std::vector<LineItems> lines_;
    std::size_t item_ = 0;        ///< on its page
    std::optional<TagId> block_;  ///< whose items came last on this page
    Block drawn_;                 ///< the decoration of this page, which parts no block
};

void Describer::add_facts() {
    const display::Metadata& metadata = document_.metadata;
    const auto add = [&](const char* name, const std::string& text) {
        if (!text.empty()) golden_.facts.emplace_back(name, text);
    };
    add("title", metadata.title);
    add("author", metadata.author);
    add("subject", metadata.subject);
    add("keywords", metadata.keywords);
    add("language", metadata.language);
    add("date", metadata.date);
    for (const display::Bookmark& bookmark : document_.outline)
        add("bookmark", fmt::format("{}{}, page {}", std::string(2 * static_cast<std::size_t>(bookmark.level - 1), ' '),
                                    bookmark.title, bookmark.page + 1));
}

/// The nearest element that is not part of a line.
TagId Describer::block_tag(TagId tag) const {
    const auto& tags = document_.structure.tags;
    while (tag < tags.size() && (tags[tag].role == Role::span || tags[tag].role == Role::link)) tag = tags[tag].parent;
    return tag < tags.size() ? tag : kArtifact;
}

/// The language that an element within a line says, if it is another than its block's.
std::string Describer::language_within(TagId tag, TagId block) const {
    const auto& tags = document_.structure.tags;
    for (; tag < tags.size() && tag != block; tag = tags[tag].parent)
        if (!tags[tag].language.empty()) return tags[tag].language;
    return {};
}

Block& Describer::block_of(TagId tag) {
    std::vector<Block>& blocks = golden_.pages.back().blocks;
    if (block_ == tag) return blocks.back();
    if (tag == kArtifact) return drawn_;
    block_ = tag;
    Block block;
    const display::Tag& element = document_.structure.tags[tag];
    block.role = plain::name_of(element.role);
    block.language = element.language;
    block.alt = element.alt;
    return blocks.emplace_back(std::move(block));
}

std::size_t Describer::style_of(Style style) {
    const auto found = std::find(golden_.styles.begin(), golden_.styles.end(), style);
    const auto index = static_cast<std::size_t>(found - golden_.styles.begin());
    if (found == golden_.styles.end()) golden_.styles.push_back(std::move(style));
    return index;
}

void Describer::add_text(const display::Item& item, const display::Text& text) {
    const TagId tag = block_tag(item.tag);
    Block& block = block_of(tag);
    const Place at = place_of(item.at);
    Length end = item.at.x;
    for (const font::Glyph& glyph : text.glyphs) end += glyph.advance;
    const std::size_t style = style_of({thousandths(text.size), fonts_.face(text.face).info().postscript_name,
                                        text.color, language_within(item.tag, tag)});
    const bool goes_on = !block.lines.empty() && block.lines.back().baseline == at.y && block.lines.back().end <= at.x;
    if (!goes_on) {
        block.lines.push_back({at.y, 0, {}});
        const std::size_t page = golden_.pages.size() - 1;
        lines_.push_back({page, golden_.pages[page].blocks.size() - 1, block.lines.size() - 1, {}});
    }
    lines_.back().items.push_back(item_);
    Line& line = block.lines.back();
    const bool joins = !line.runs.empty() && line.runs.back().style == style && line.end == at.x;
    if (joins) line.runs.back().text += text.text;
    if (!joins) line.runs.push_back({at.x, style, text.text});
    line.end = thousandths(end);
}

void Describer::add(const display::Item& item) {
    if (const auto* text = std::get_if<display::Text>(&item.what)) return add_text(item, *text);
    if (std::holds_alternative<display::Gap>(item.what)) return;  // where it stands follows from its neighbours
    Block& block = block_of(block_tag(item.tag));
    const Place at = place_of(item.at);
    if (const auto* link = std::get_if<display::Link>(&item.what)) {
        const auto& tags = document_.structure.tags;
        block.links.push_back(
            {at, extent_of(link->size), link->url, item.tag < tags.size() ? tags[item.tag].alt : std::string{}});
    }
    if (const auto* fill = std::get_if<display::Fill>(&item.what))
        block.shapes.push_back({Shape::Kind::fill, at, extent_of(fill->size), fill->color, {}});
    if (const auto* outline = std::get_if<display::Outline>(&item.what)) {
        const Thousandths unit = thousandths(outline->unit);
        block.shapes.push_back({Shape::Kind::icon, at, {unit, unit}, outline->color, icon_id(*outline)});
    }
    if (const auto* picture = std::get_if<display::Picture>(&item.what))
        block.shapes.push_back(
            {Shape::Kind::picture, at, extent_of(picture->size), {}, picture_id(*picture, document_)});
}

}  // namespace

std::string icon_id(const display::Outline& outline) { return sha256(outline.path).substr(0, kIdDigits); }

std::string picture_id(const display::Picture& picture, const display::Document& document) {
    const display::Crop& crop = picture.crop;
    std::string id = sha256(document.images.at(picture.image).bytes).substr(0, kIdDigits);
    if (!crop.is_whole()) id += fmt::format(",{}+{},{}+{}", crop.left, crop.width, crop.top, crop.height);
    if (crop.radius > Length{}) id += fmt::format(",r{}", thousandths(crop.radius));
    return id;
}

Described describe(const display::Document& document, const font::FontBook& fonts) {
    return Describer{document, fonts}.describe();
}

}  // namespace quoin::golden
