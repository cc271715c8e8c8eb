// RenderCV's header, footer and top note.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/strings.h"
#include "layout/design_keys.h"
#include "layout/design_template.h"
#include "layout/design_tree.h"
#include "layout/parts.h"
#include "yaml/edit.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

void each_header_block(Design& design, const std::function<void(Node&)>& visit) {
    if (Node* const header = yaml::find(design.layout, "header")) each_block(*header, Repeated::visited, visit);
}

/// The text of that one field, or the list of contacts; nullptr if the header has none.
Node* find_block(Design& design, std::string_view field) {
    Node* found = nullptr;
    each_header_block(design, [&](Node& block) {
        const Node* const text = template_of(block);
        const Node* const items = block.find("inline");
        const bool is_it = text != nullptr ? fields_of(text->text) == std::vector<std::string>{std::string{field}}
                                           : items != nullptr && items->text == field;
        if (is_it && found == nullptr) found = &block;
    });
    return found;
}

void apply_alignment(Design& design, const DesignKey& key) {
    each_header_block(design, [&](Node& block) {
        if (template_of(block) != nullptr || block.find("inline") != nullptr) set(block, "align", *key.value);
    });
}

/// The row that has the photo as one of its cells, and which one.
struct PhotoCell {
    Node* row = nullptr;
    std::size_t index = 0;
    explicit operator bool() const { return row != nullptr; }
};

PhotoCell find_photo(Design& design) {
    PhotoCell found;
    each_header_block(design, [&](Node& block) {
        Node* const row = yaml::find(block, "row");
        Node* const cells = row == nullptr ? nullptr : yaml::find(*row, "cells");
        const Node* const columns = row == nullptr ? nullptr : row->find("columns");
        if (cells == nullptr || columns == nullptr || columns->items.size() != cells->items.size()) return;
        for (std::size_t i = 0; i < cells->items.size(); ++i) {
            if (cells->items[i].find("picture") != nullptr) found = {row, i};
        }
    });
    return found;
}

void apply_photo_position(Design& design, const DesignKey& key) {
    const PhotoCell photo = find_photo(design);
    if (!photo) {
        if (key.value->text != "left") design.miss(key, "this layout's photo stands above the name");
        return;
    }
    constexpr std::array<std::string_view, 2> kSides{"left", "right"};
    const auto side = yaml::read_choice(*key.value, kSides, design.diagnostics);
    if (!side) return;
    for (const std::string_view name : {"columns", "cells"}) {
        auto& items = yaml::find(*photo.row, name)->items;
        const auto at = items.begin() + static_cast<std::ptrdiff_t>(photo.index);
        if (*side == 0)
            std::rotate(items.begin(), at, at + 1);
        else
            std::rotate(at, at + 1, items.end());
    }
}

/// Only the space between the photo and the text is ours to give.
void apply_photo_space(Design& design, const DesignKey& key) {
    const PhotoCell photo = find_photo(design);
    if (!photo) return;
    const std::string_view inner = photo.index == 0 ? "header.photo_space_right" : "header.photo_space_left";
    if (key.path == inner) set(*photo.row, "gap", *key.value);
}

/// The space below one block is that above the next: the layout's own must not hide a smaller one.
void space_below(Design& design, std::string_view field, std::string_view next, const Node& value) {
    if (Node* const block = find_block(design, field)) set(*block, "space-after", value);
    if (Node* const below = find_block(design, next)) erase(*below, "space-before");
}

void apply_space_below(Design& design, const DesignKey& key) {
    if (key.path == "header.space_below_name") return space_below(design, "name", "headline", *key.value);
    if (key.path == "header.space_below_headline") return space_below(design, "headline", "contacts", *key.value);
    Node* const header = yaml::find(design.layout, "header");
    if (header == nullptr) return;
    if (header->is_list() && !header->items.empty())
        set(header->items.back(), "space-after", *key.value);
    else if (header->is_map())
        set(*header, "space-after", *key.value);
}

void apply_icons(Design& design, const DesignKey& key) {
    if (Node* const contacts = find_block(design, "contacts")) set(*contacts, "icons", *key.value);
}

void apply_urls(Design& design, const DesignKey& key) {
    if (Node* const contacts = find_block(design, "contacts")) set(*contacts, "urls", *key.value);
}

/// How many word spaces make up half of a gap between two contacts.
std::size_t half_gap(Design& design, const Node& value) {
    constexpr double kWordSpace = 0.22;  // em, of most text faces
    const auto gap = read_measure(value, design.diagnostics);
    if (!gap) return 1;
    constexpr double kSize = 10;  // pt; near enough for whole spaces
    const double em = gap->em / 1000.0 + gap->fixed.to_pt() / kSize;
    return static_cast<std::size_t>(std::clamp(std::lround(em / kWordSpace / 2), 1L, 40L));
}

/// The sign of a separator without the spaces around it, and those.
void apply_separator(Design& design, const DesignKey& key) {
    Node* const contacts = find_block(design, "contacts");
    if (contacts == nullptr) return;
    const Node* const now = contacts->find("separator");
    const std::string before = now == nullptr ? std::string{"  "} : now->text;
    const Node* const wanted = design.find("header.connections.separator");
    const Node* const gap = design.find("header.connections.space_between_connections");
    const std::string sign{trim(wanted != nullptr ? wanted->text : before)};
    const std::size_t own = (before.size() - trim(before).size() + 1) / 2;
    const std::string space(gap != nullptr ? half_gap(design, *gap) : own, ' ');
    set(*contacts, "separator", quoted(space + sign + space, key.value->span));
}

void apply_show_footer(Design& design, const DesignKey& key) {
    const auto is_shown = yaml::read_bool(*key.value, design.diagnostics);
    if (is_shown && !*is_shown) set(design.layout, "footer", Node{});
}

std::vector<Placeholder> footer_placeholders() {
    return {{"NAME", "name"}, {"PAGE_NUMBER", "page"}, {"TOTAL_PAGES", "pages"}};
}

/// The lines of a footer or a note as blocks; nothing if one asks for a field that we have not.
std::optional<std::vector<Node>> running_blocks(Design& design, const DesignKey& key,
                                                const std::vector<Placeholder>& placeholders) {
    std::vector<Node> blocks;
    for (TemplateLine& line : parse_lines(key.value->text, placeholders)) {
        if (!line.unknown.empty()) {
            std::vector<std::string> known;
            for (const Placeholder& placeholder : placeholders) known.push_back(placeholder.name);
            design.miss(key, fmt::format("'{}' is none of {}: quoin prints no date of its own", line.unknown.front(),
                                         join(known, ", ")));
            return std::nullopt;
        }
        Node block = map_of({{"text", Node{}}, {"style", word("footer", key.value->span)}}, key.value->span);
        put_line(block, std::move(line), design.layout, key.value->span);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

void apply_footer(Design& design, const DesignKey& key) {
    const Node* const is_shown = design.find("page.show_footer");
    if (is_shown != nullptr && !is_true(*is_shown)) return;
    Node* const footer = yaml::find(design.layout, "footer");
    if (footer == nullptr) return;
    auto blocks = running_blocks(design, key, footer_placeholders());
    if (!blocks || blocks->empty()) return;
    Node* place = nullptr;
    each_block(*footer, Repeated::visited, [&](Node& block) {
        if (place == nullptr && template_of(block) != nullptr) place = &block;
    });
    if (place == nullptr) return;
    // The layout's own text keeps its place on the page and gives its words.
    Node own = *place;
    set(own, "text", *blocks->front().find("text"));
    set(own, "style", *blocks->front().find("style"));
    *place = std::move(own);
    if (blocks->size() == 1) return;
    blocks->front() = *place;
    *place = map_of({{"stack", list_of(std::move(*blocks), key.value->span)}}, key.value->span);
}

/// RenderCV's usual note says when the page was made, which quoin never prints: that is no wish of this CV's.
constexpr std::string_view kUsualNote = "*LAST_UPDATED CURRENT_DATE*";

void apply_top_note(Design& design, const DesignKey& key) {
    const Node* const is_shown = design.find("page.show_top_note");
    Node* const header = yaml::find(design.layout, "header");
    const bool is_wanted = (is_shown == nullptr || is_true(*is_shown)) && key.value->text != kUsualNote;
    if (!is_wanted || header == nullptr) return;
    auto blocks = running_blocks(design, key, {{"NAME", "name"}});
    if (!blocks) return;
    if (!header->is_list()) *header = list_of({*header}, header->span);
    const Node* const color = design.find("colors.top_note");
    for (Node& block : *blocks) {
        set(block, "align", word("right", key.value->span));
        if (color == nullptr) continue;
        Node style = map_of({{"extends", *block.find("style")}, {"color", *color}}, key.value->span);
        if (Node* const styles = yaml::find(design.layout, "styles")) set(*styles, "design-note", std::move(style));
        set(block, "style", word("design-note", key.value->span));
    }
    header->items.insert(header->items.begin(), blocks->begin(), blocks->end());
}

void apply_with_note(Design&, const DesignKey&) {}  // templates.top_note asks for them

constexpr std::array<KeyRule, 16> kRules{{
    {"header.alignment", apply_alignment},
    {"header.photo_position", apply_photo_position},
    {"header.photo_space_left", apply_photo_space},
    {"header.photo_space_right", apply_photo_space},
    {"header.space_below_name", apply_space_below},
    {"header.space_below_headline", apply_space_below},
    {"header.space_below_connections", apply_space_below},
    {"header.connections.show_icons", apply_icons},
    {"header.connections.display_urls_instead_of_usernames", apply_urls},
    {"header.connections.separator", apply_separator},
    {"header.connections.space_between_connections", apply_separator},
    {"page.show_footer", apply_show_footer},
    {"templates.footer", apply_footer},
    {"templates.top_note", apply_top_note},
    {"page.show_top_note", apply_with_note},
    {"colors.top_note", apply_with_note},
}};

}  // namespace

std::span<const KeyRule> header_rules() { return kRules; }

}  // namespace quoin::layout
