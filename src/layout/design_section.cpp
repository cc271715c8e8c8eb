// RenderCV's section titles.
#include <array>

#include "layout/design_keys.h"
#include "layout/design_tree.h"
#include "yaml/edit.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// What stands in a title's line: t the title, | a line; in brackets: side by side.
struct TitleShape {
    std::string_view type;
    std::string_view shape;
    std::string_view align;
    std::string_view valign;  ///< of a row
};

constexpr std::array<TitleShape, 8> kShapes{{
    {"with_partial_line", "[t|]", "left", "center"},
    {"with_full_line", "t|", "left", ""},
    {"without_line", "t", "left", ""},
    {"moderncv", "[|t]", "left", "center"},
    {"centered_without_line", "t", "center", ""},
    {"centered_with_partial_line", "[|t|]", "center", "baseline"},
    {"centered_with_centered_partial_line", "[|t|]", "center", "center"},
    {"centered_with_full_line", "t|", "center", ""},
}};

bool is_title(const Node& block) {
    const Node* const text = template_of(block);
    return text != nullptr && text->text.find("{title") != std::string::npos;
}

/// Where a title stands: the list of blocks, and its place there; with it go the lines beside it.
struct TitlePlace {
    Node* list = nullptr;
    std::size_t index = 0;
    Node title;
    std::string shape;
};

bool is_rule(const Node& block) { return block.find("rule") != nullptr; }

/// "[t|]" of a row with a title and a line; empty if something else stands in it.
std::string shape_of_row(const Node& row) {
    const Node* const cells = row.find("cells");
    std::string shape = "[";
    if (cells == nullptr) return {};
    for (const Node& cell : cells->items) shape += is_title(cell) ? "t" : is_rule(cell) ? "|" : "?";
    return shape + "]";
}

void find_title(Node& list, TitlePlace& found) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        Node& block = list.items[i];
        if (is_title(block)) {
            const bool has_line = i + 1 < list.items.size() && is_rule(list.items[i + 1]);
            found = {&list, i, block, has_line ? "t|" : "t"};
        }
        if (const Node* const row = block.find("row")) {
            const Node* const cells = row->find("cells");
            for (const Node& cell : cells == nullptr ? std::vector<Node>{} : cells->items) {
                if (is_title(cell)) found = {&list, i, cell, shape_of_row(*row)};
            }
        }
        if (Node* const stack = yaml::find(block, "stack"); stack != nullptr && stack->is_list())
            find_title(*stack, found);
    }
}

/// A line as the layout draws it, or a usual one.
Node rule_of(Node& room, Span span) {
    Node rule =
        map_of({{"rule", map_of({{"thickness", word("0.5pt", span)}, {"color", word("$accent", span)}}, span)}}, span);
    each_block(room, Repeated::visited, [&](Node& block) {
        if (is_rule(block)) rule = block;
    });
    erase(rule, "space-before");
    if (Node* const look = yaml::find(rule, "rule")) erase(*look, "length");
    return rule;
}

/// The width of the line left of a title: that of the dates below it.
Node line_width(const Design& design, Span span) {
    const Node* const width = design.find("entries.date_and_location_width");
    return width == nullptr ? word("4.15cm", span) : *width;
}

Node row_of(const Design& design, std::string_view shape, std::string_view valign, const Node& title,
            const Node& rule) {
    const Span span = title.span;
    std::vector<Node> columns, cells;
    for (const char sign : shape) {
        if (sign != 't' && sign != '|') continue;
        const bool is_hint = shape == "[|t]";
        const Node line = is_hint ? line_width(design, span) : word("1fr", span);
        columns.push_back(sign == '|' ? line : word(is_hint ? "1fr" : "auto", span));
        cells.push_back(sign == '|' ? rule : title);
    }
    return map_of({{"row", map_of({{"columns", list_of(std::move(columns), span)},
                                   {"gap", word("0.6em", span)},
                                   {"valign", word(std::string{valign}, span)},
                                   {"cells", list_of(std::move(cells), span)}},
                                  span)}},
                  span);
}

void reshape(Design& design, Node& room, const TitleShape& wanted, Span span) {
    if (room.is_map()) room = list_of({room}, room.span);
    TitlePlace place;
    find_title(room, place);
    if (place.list == nullptr) return;
    if (place.shape != wanted.shape) {
        Node rule = rule_of(room, span);
        auto& items = place.list->items;
        const auto at = items.begin() + static_cast<std::ptrdiff_t>(place.index);
        if (place.shape == "t|") items.erase(at + 1);
        const bool is_row = wanted.shape.starts_with('[');
        items[place.index] = is_row ? row_of(design, wanted.shape, wanted.valign, place.title, rule) : place.title;
        set(rule, "space-before", word("0.1em", span));
        if (wanted.shape == "t|")
            items.insert(items.begin() + static_cast<std::ptrdiff_t>(place.index) + 1, std::move(rule));
    }
    each_block(room, Repeated::visited, [&](Node& block) {
        if (is_title(block) && wanted.valign.empty()) set(block, "align", word(std::string{wanted.align}, span));
        Node* const row = yaml::find(block, "row");
        if (row != nullptr && shape_of_row(*row) == wanted.shape)
            set(*row, "valign", word(std::string{wanted.valign}, span));
    });
}

void apply_type(Design& design, const DesignKey& key) {
    std::array<std::string_view, kShapes.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kShapes[i].type;
    const auto index = yaml::read_choice(*key.value, names, design.diagnostics);
    if (!index) return;
    for (Node* const room : rooms(design.layout, "section")) reshape(design, *room, kShapes[*index], key.value->span);
}

void apply_thickness(Design& design, const DesignKey& key) {
    for (Node* const room : rooms(design.layout, "section")) {
        each_block(*room, Repeated::visited, [&](Node& block) {
            if (Node* const rule = yaml::find(block, "rule")) set(*rule, "thickness", *key.value);
        });
    }
}

constexpr std::array<KeyRule, 2> kRules{{
    {"section_titles.type", apply_type},
    {"section_titles.line_thickness", apply_thickness},
}};

}  // namespace

std::span<const KeyRule> section_rules() { return kRules; }

}  // namespace quoin::layout
