// RenderCV's entries: columns, indents, summaries and bullets.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "layout/design_keys.h"
#include "layout/design_tree.h"
#include "layout/parts.h"
#include "yaml/edit.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

void each_entry(Design& design, const std::function<void(const std::string& type, Node& blocks)>& visit) {
    for (Node* const room : rooms(design.layout, "entry")) {
        for (auto& [type, blocks] : room->entries) visit(type.text, blocks);
    }
}

void each_entry_block(Design& design, const std::function<void(Node&)>& visit) {
    each_entry(design, [&](const std::string&, Node& blocks) { each_block(blocks, Repeated::visited, visit); });
}

/// A cell of dates and places, or a list that begins with one.
bool is_beside_cell(const Node& cell) {
    const Node* const stack = cell.find("stack");
    const Node& list = stack == nullptr ? cell : *stack;
    return is_beside(cell) || (list.is_list() && !list.items.empty() && is_beside(list.items.front()));
}

/// Calls `visit(row, index)` for every cell of a row that holds dates or places.
void each_beside_cell(Design& design, const std::function<void(Node& row, std::size_t index)>& visit) {
    each_entry_block(design, [&](Node& block) {
        Node* const row = yaml::find(block, "row");
        const Node* const cells = row == nullptr ? nullptr : row->find("cells");
        if (cells == nullptr) return;
        for (std::size_t i = 0; i < cells->items.size(); ++i) {
            if (is_beside_cell(cells->items[i])) visit(*row, i);
        }
    });
}

void apply_width(Design& design, const DesignKey& key) {
    each_beside_cell(design, [&](Node& row, std::size_t index) {
        Node* const columns = yaml::find(row, "columns");
        if (columns != nullptr && index < columns->items.size()) set_place(design, columns->items[index], *key.value);
    });
}

void apply_gap(Design& design, const DesignKey& key) {
    each_beside_cell(design, [&](Node& row, std::size_t) {
        Node* const gap = yaml::find(row, "gap");
        if (gap != nullptr)
            set_place(design, *gap, *key.value);
        else
            set(row, "gap", *key.value);
    });
}

bool has_bullets(const Node& block) { return block.find("bullets") != nullptr; }

void pad(Node& block, std::string_view side, const Node& value) {
    Node* padding = yaml::find(block, "padding");
    if (padding == nullptr || !padding->is_map()) padding = &set(block, "padding", map_of({}, value.span));
    set(*padding, side, value);
}

/// The summary and the bullets end where the dates begin, where those stand at the right.
void apply_short_rows(Design& design, const DesignKey& key) {
    const auto is_wanted = yaml::read_bool(*key.value, design.diagnostics);
    if (!is_wanted || !*is_wanted) return;
    const Node* const width = design.find("entries.date_and_location_width");
    const Node narrow = width == nullptr ? word("4.15cm", key.value->span) : *width;
    each_entry(design, [&](const std::string&, Node& blocks) {
        bool has_dates_right = false;
        each_block(blocks, Repeated::visited, [&](Node& block) {
            const Node* const row = block.find("row");
            const Node* const cells = row == nullptr ? nullptr : row->find("cells");
            if (cells != nullptr && cells->items.size() > 1 && is_beside_cell(cells->items.back()))
                has_dates_right = true;
        });
        if (!has_dates_right) return;
        each_block(blocks, Repeated::visited, [&](Node& block) {
            if (is_summary(block) || has_bullets(block)) pad(block, "right", narrow);
        });
    });
}

/// The whole of an entry in one block, so that something can be said of it.
Node& wrap(Node& blocks, Span span) {
    const bool is_wrapped = blocks.is_list() && blocks.items.size() == 1 && blocks.items.front().find("stack") &&
                            blocks.items.front().find("x-whole");
    if (!is_wrapped) {
        Node inner = blocks.is_list() ? blocks : list_of({blocks}, blocks.span);
        blocks = list_of({map_of({{"stack", std::move(inner)}, {"x-whole", word("true", span)}}, span)}, blocks.span);
    }
    return blocks.items.front();
}

void apply_side_space(Design& design, const DesignKey& key) {
    const auto space = read_measure(*key.value, design.diagnostics);
    if (!space || *space == Measure{}) return;
    each_entry(design, [&](const std::string&, Node& blocks) {
        Node& whole = wrap(blocks, key.value->span);
        for (const std::string_view side : {"left", "right"}) pad(whole, side, *key.value);
    });
}

void apply_page_break(Design& design, const DesignKey& key) {
    const auto may_break = yaml::read_bool(*key.value, design.diagnostics);
    if (!may_break || *may_break) return;
    each_entry(design, [&](const std::string&, Node& blocks) {
        set(wrap(blocks, key.value->span), "keep", word("together", key.value->span));
    });
}

void apply_summary(Design& design, const DesignKey& key) {
    each_entry_block(design, [&](Node& block) {
        if (!is_summary(block)) return;
        if (key.path == "entries.summary.space_above")
            set(block, "space-before", *key.value);
        else
            pad(block, "left", *key.value);
    });
}

/// What each level of bullets is marked with: what the CV does not say stays as it is.
void apply_bullets(Design& design, const DesignKey& key) {
    const bool is_nested = key.path == "entries.highlights.nested_bullet";
    each_entry_block(design, [&](Node& block) {
        const Node* const item = block.find("item");
        if (item != nullptr && !is_nested && item->text.find("{bullet") != std::string::npos)
            set(block, "marker", quoted(key.value->text, key.value->span));
        if (!has_bullets(block)) return;
        const Node* const now = block.find("bullet");
        std::vector<Node> markers;
        if (now != nullptr) markers = now->is_list() ? now->items : std::vector<Node>{*now};
        if (markers.empty()) markers.push_back(quoted("•", key.value->span));
        markers.resize(std::max<std::size_t>(markers.size(), 2), markers.back());
        markers[is_nested ? 1 : 0] = quoted(key.value->text, key.value->span);
        set(block, "bullet", list_of(std::move(markers), key.value->span));
    });
}

void apply_bullet_space(Design& design, const DesignKey& key) {
    each_entry_block(design, [&](Node& block) {
        if (!has_bullets(block)) return;
        if (key.path == "entries.highlights.space_left") pad(block, "left", *key.value);
        if (key.path == "entries.highlights.space_above") set(block, "space-before", *key.value);
        if (key.path == "entries.highlights.space_between_items") set(block, "gap", *key.value);
    });
}

/// Our indent is the bullet and the space after it.
void apply_bullet_gap(Design& design, const DesignKey& key) {
    constexpr int kBullet = 400;  // 1/1000 em: as wide as most bullets are
    const auto gap = read_measure(*key.value, design.diagnostics);
    if (!gap) return;
    const Node* const written = find_in_style(design.layout, "body", "size");
    const auto size = written == nullptr ? std::nullopt : yaml::read_length(*written, design.diagnostics);
    const Length em = size.value_or(Length::pt(10));
    const bool is_em = gap->fixed == Length{};
    const std::string indent = is_em ? fmt::format("{:.3f}em", (gap->em + kBullet) / 1000.0)
                                     : fmt::format("{:.3f}pt", (gap->at(em) + em.per_mille(kBullet)).to_pt());
    each_entry_block(design, [&](Node& block) {
        if (has_bullets(block)) set(block, "indent", word(indent, key.value->span));
    });
}

void apply_with_degree(Design&, const DesignKey&) {}  // templates.education_entry.degree_column asks for it

constexpr std::array<KeyRule, 14> kRules{{
    {"entries.date_and_location_width", apply_width},
    {"entries.space_between_columns", apply_gap},
    {"entries.short_second_row", apply_short_rows},
    {"entries.degree_width", apply_with_degree},
    {"entries.summary.space_above", apply_summary},
    {"entries.summary.space_left", apply_summary},
    {"entries.highlights.bullet", apply_bullets},
    {"entries.highlights.nested_bullet", apply_bullets},
    {"entries.highlights.space_left", apply_bullet_space},
    {"entries.highlights.space_above", apply_bullet_space},
    {"entries.highlights.space_between_items", apply_bullet_space},
    {"entries.highlights.space_between_bullet_and_text", apply_bullet_gap},
    {"entries.side_space", apply_side_space},
    {"entries.allow_page_break", apply_page_break},
}};

}  // namespace

std::span<const KeyRule> entry_rules() { return kRules; }

}  // namespace quoin::layout
