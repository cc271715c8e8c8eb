// RenderCV's templates of entries, put into the cells that a layout has for them.
#include <algorithm>
#include <array>
#include <optional>

#include "layout/design_keys.h"
#include "layout/design_template.h"
#include "layout/design_tree.h"
#include "yaml/edit.h"

namespace quoin::layout {

namespace {

using yaml::Node;
using Lines = std::vector<TemplateLine>;

/// A text of an entry that a line can be put into.
struct Slot {
    Node* block = nullptr;
    Node* row = nullptr;    ///< nullptr: it stands by itself
    std::size_t index = 0;  ///< its cell
};

/// The texts of an entry, without those of its roles and its summary, in reading order.
class SlotFinder {
public:
    explicit SlotFinder(Node& blocks) { walk(blocks, nullptr, 0); }

    std::vector<Slot> main;
    std::vector<Slot> beside;

private:
    void walk(Node& node, Node* row, std::size_t index) {
        for (Node& item : node.items) walk(item, nullptr, 0);
        if (!node.is_map() || node.find("for") != nullptr) return;
        if (template_of(node) != nullptr && !is_summary(node))
            (is_beside(node) ? beside : main).push_back({&node, row, index});
        if (Node* const stack = yaml::find(node, "stack")) walk(*stack, nullptr, 0);
        Node* const inner = yaml::find(node, "row");
        Node* const cells = inner == nullptr ? nullptr : yaml::find(*inner, "cells");
        if (cells == nullptr) return;
        const Node* const columns = inner->find("columns");
        const bool is_sound = columns != nullptr && columns->items.size() == cells->items.size();
        for (std::size_t i = 0; is_sound && i < cells->items.size(); ++i) walk(cells->items[i], inner, i);
    }
};

/// A text like `slot`'s below it: an item's marker is not repeated, its indent is.
Node text_below(const Node& slot, Span span) {
    Node block = slot;
    if (const Node* const item = slot.find("item"); item != nullptr) {
        const Node* const indent = slot.find("indent");
        const Node padding = map_of({{"left", indent == nullptr ? word("1em", span) : *indent}}, span);
        for (const std::string_view key : {"item", "marker", "indent"}) erase(block, key);
        set(block, "padding", padding);
    }
    set(block, "text", Node{});
    return block;
}

/// Which rows of a layout the lines of a main column go to.
enum class Rows { each, first };

/// One template of one entry, going into one layout.
class Typesetter {
public:
    Typesetter(Design& design, Span span) : design_{design}, span_{span} {}

    /// All lines into the first slot, each in the look of the field that it begins with: what an entry lacks leaves no
    /// hole.
    void set_beside(const std::vector<Slot>& slots, const Lines& lines) const {
        std::vector<Node> looks, blocks;
        for (const Slot& slot : slots) looks.push_back(*slot.block);
        for (std::size_t i = 0; i < lines.size() && !looks.empty(); ++i) {
            blocks.push_back(look_for(looks, lines[i], i));
            put_line(blocks.back(), lines[i], design_.layout, span_);
        }
        for (const Slot& slot : slots) clear_block(*slot.block);
        if (blocks.empty()) return;
        *slots.front().block = blocks.size() == 1 ? blocks.front() : stack_of(std::move(blocks));
    }

    /// Each line into its row of the layout; or all into the first, beside as many.
    void set_main(const std::vector<Slot>& slots, const Lines& lines, Rows rows) const {
        const auto groups = group(slots);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (i < lines.size() && (i == 0 || rows == Rows::each)) {
                const bool is_last = i + 1 == groups.size() || rows == Rows::first;
                fill(groups[i], lines[i],
                     is_last ? Lines{lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end()} : Lines{});
            } else {
                for (const Slot& slot : groups[i]) clear_block(*slot.block);
            }
        }
    }

private:
    using Group = std::vector<Slot>;

    Node stack_of(std::vector<Node> blocks) const {
        return map_of({{"stack", list_of(std::move(blocks), span_)}}, span_);
    }

    /// A line into its slot, the others below it in the slot's look.
    void put(Node& block, const TemplateLine& line, const Lines& below) const {
        std::vector<Node> blocks{block};
        put_line(blocks.front(), line, design_.layout, span_);
        for (const TemplateLine& other : below) {
            blocks.push_back(text_below(block, span_));
            put_line(blocks.back(), other, design_.layout, span_);
        }
        block = below.empty() ? blocks.front() : stack_of(std::move(blocks));
    }

    static Node look_for(const std::vector<Node>& looks, const TemplateLine& line, std::size_t otherwise) {
        const auto fields = line.fields();
        const auto found = std::find_if(looks.begin(), looks.end(), [&](const Node& look) {
            return !fields.empty() && fields_of(template_of(look)->text).front() == fields.front();
        });
        return found == looks.end() ? looks[std::min(otherwise, looks.size() - 1)] : *found;
    }

    /// Slots of one row are one line.
    static std::vector<Group> group(const std::vector<Slot>& slots) {
        std::vector<Group> groups;
        for (const Slot& slot : slots) {
            const bool goes_on = slot.row != nullptr && !groups.empty() && groups.back().front().row == slot.row;
            if (!goes_on) groups.emplace_back();
            groups.back().push_back(slot);
        }
        return groups;
    }

    /// A field stays in its cell where the order of the line allows that; else the line takes the whole row.
    void fill(const Group& group, const TemplateLine& line, const Lines& below) const {
        const auto parts = distribute(group, line);
        if (!parts) return merge(group, line, below);
        for (std::size_t i = 0; i < group.size(); ++i) {
            if ((*parts)[i].pieces.empty())
                clear_block(*group[i].block);
            else
                put(*group[i].block, (*parts)[i], i == 0 ? below : Lines{});
        }
    }

    static std::optional<std::size_t> owner_of(const Group& group, const std::string& field) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            const auto fields = fields_of(template_of(*group[i].block)->text);
            if (std::find(fields.begin(), fields.end(), field) != fields.end()) return i;
        }
        return std::nullopt;
    }

    /// The pieces of a line by slot; what leads from one cell to the next is dropped. Nothing if the order forbids it.
    static std::optional<std::vector<TemplateLine>> distribute(const Group& group, const TemplateLine& line) {
        std::vector<TemplateLine> parts(group.size());
        if (group.size() == 1) {
            parts.front() = line;
            return parts;
        }
        std::size_t at = 0;
        std::optional<TemplatePiece> words;
        for (const TemplatePiece& piece : line.pieces) {
            if (piece.field.empty()) {
                words = piece;
                continue;
            }
            const std::size_t owner = owner_of(group, piece.field).value_or(at);
            if (owner < at) return std::nullopt;
            if (words && (owner == at)) parts[at].pieces.push_back(*words);
            words.reset();
            at = owner;
            parts[at].pieces.push_back(piece);
        }
        if (parts.front().pieces.empty()) return std::nullopt;
        if (words) parts[at].pieces.push_back(*words);
        return parts;
    }

    static bool is_share(const Node& track) { return track.text.ends_with("fr"); }

    /// The line into the widest cell; cells that grow leave the row, fixed ones stay empty.
    void merge(const Group& group, const TemplateLine& line, const Lines& below) const {
        Node& columns = *yaml::find(*group.front().row, "columns");
        Node& cells = *yaml::find(*group.front().row, "cells");
        const auto kept = std::find_if(group.begin(), group.end(),
                                       [&](const Slot& slot) { return is_share(columns.items[slot.index]); });
        const Slot& main = kept == group.end() ? group.front() : *kept;
        put(*main.block, line, below);
        columns.items[main.index] = word("1fr", span_);
        for (auto slot = group.rbegin(); slot != group.rend(); ++slot) {
            if (slot->index == main.index) continue;
            if (!is_share(columns.items[slot->index])) {
                clear_block(*slot->block);
                continue;
            }
            columns.items.erase(columns.items.begin() + static_cast<std::ptrdiff_t>(slot->index));
            cells.items.erase(cells.items.begin() + static_cast<std::ptrdiff_t>(slot->index));
        }
    }

    Design& design_;
    Span span_;
};

/// The columns of RenderCV's entry that a CV gives.
struct EntryTemplate {
    const Node* main = nullptr;
    const Node* beside = nullptr;
    const Node* degree = nullptr;
};

bool has_field(const Lines& lines, std::string_view field) {
    return std::any_of(lines.begin(), lines.end(), [&](const TemplateLine& line) { return line.has(field); });
}

/// The summary and the bullets stand where the layout has them, and only if the template asks for them.
void set_summary(Design& design, Node& blocks, Lines& lines, Span span) {
    const bool has_list = has_field(lines, "highlights");
    const auto own = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.is_only("summary"); });
    each_block(blocks, Repeated::skipped, [&](Node& block) {
        if (is_summary(block)) {
            if (own == lines.end())
                clear_block(block);
            else
                put_line(block, *own, design.layout, span);
        }
        if (block.find("bullets") != nullptr && !has_list) clear_block(block);
    });
    std::erase_if(lines, [](const auto& line) { return line.is_only("summary") || line.has("highlights"); });
}

/// What the main column says need not be said beside it too.
void drop_said(const std::vector<Slot>& beside, const Lines& lines) {
    for (const Slot& slot : beside) {
        const auto fields = fields_of(template_of(*slot.block)->text);
        const bool is_said = std::all_of(fields.begin(), fields.end(),
                                         [&](const std::string& field) { return has_field(lines, field); });
        if (is_said) clear_block(*slot.block);
    }
}

/// The degree in a column of its own, left of everything else.
void set_degree(Design& design, Node& blocks, const Node& value) {
    const auto lines = entry_lines(value.text, design.context.language);
    if (blocks.is_map()) blocks = list_of({blocks}, blocks.span);
    if (lines.empty() || blocks.items.empty()) return;
    const Span span = value.span;
    const Node* const wanted = design.find("entries.degree_width");
    const Node width = wanted == nullptr ? word("1cm", span) : *wanted;
    Node degree = map_of(
        {{"text", quoted(write_template(lines.front(), design.layout), span)}, {"align", word("left", span)}}, span);
    Node row = map_of({{"columns", list_of({width, word("1fr", span)}, span)},
                       {"gap", word("0pt", span)},
                       {"cells", list_of({std::move(degree), blocks.items.front()}, span)}},
                      span);
    std::vector<Node> rest{blocks.items.begin() + 1, blocks.items.end()};
    blocks.items = {
        map_of({{"row", std::move(row)}}, span),
        map_of({{"padding", map_of({{"left", width}}, span)}, {"stack", list_of(std::move(rest), span)}}, span)};
}

void set_entry(Design& design, Node& blocks, const EntryTemplate& entry) {
    const std::string_view language = design.context.language;
    Lines main, beside;
    if (entry.main != nullptr) main = entry_lines(entry.main->text, language);
    if (entry.beside != nullptr) beside = entry_lines(entry.beside->text, language);
    if (entry.main != nullptr) set_summary(design, blocks, main, entry.main->span);
    const SlotFinder slots{blocks};
    if (entry.beside != nullptr) {
        const Typesetter typesetter{design, entry.beside->span};
        typesetter.set_beside(slots.beside, beside);
        // A layout without a place for dates prints them below.
        if (slots.beside.empty() && entry.main != nullptr) main.insert(main.end(), beside.begin(), beside.end());
    } else if (entry.main != nullptr) {
        drop_said(slots.beside, main);
    }
    const bool share_a_row = beside.size() > 1 && !slots.beside.empty() && !slots.main.empty() &&
                             slots.beside.front().row == slots.main.front().row;
    const Rows rows = share_a_row ? Rows::first : Rows::each;
    if (entry.main != nullptr) Typesetter{design, entry.main->span}.set_main(slots.main, main, rows);
    if (entry.degree != nullptr && !entry.degree->is_null()) set_degree(design, blocks, *entry.degree);
}

/// The blocks that print one type of entry in a room; nullptr if the room leaves it to another one.
Node* blocks_of(Node& room, std::string_view type) {
    if (Node* const own = yaml::find(room, type)) return own;
    Node* const usual = yaml::find(room, "default");
    if (usual == nullptr) return nullptr;
    return &set(room, type, Node{*usual});
}

/// RenderCV's "experience_entry" is our "experience".
std::string entry_type(std::string_view path) {
    const std::size_t begin = path.find('.') + 1;
    return std::string{path.substr(begin, path.find("_entry.") - begin)};
}

void apply_entry(Design& design, const DesignKey& key) {
    const std::string above = key.path.substr(0, key.path.rfind('.') + 1);
    const EntryTemplate entry{design.find(above + "main_column"), design.find(above + "date_and_location_column"),
                              design.find(above + "degree_column")};
    // The first of its columns sets the whole entry.
    const Node* const first = entry.main != nullptr     ? entry.main
                              : entry.beside != nullptr ? entry.beside
                                                        : entry.degree;
    if (first != key.value) return;
    for (Node* const room : rooms(design.layout, "entry")) {
        if (Node* const blocks = blocks_of(*room, entry_type(key.path))) set_entry(design, *blocks, entry);
    }
}

constexpr std::array<KeyRule, 10> kRules{{
    {"templates.one_line_entry.main_column", apply_entry},
    {"templates.education_entry.main_column", apply_entry},
    {"templates.education_entry.degree_column", apply_entry},
    {"templates.education_entry.date_and_location_column", apply_entry},
    {"templates.normal_entry.main_column", apply_entry},
    {"templates.normal_entry.date_and_location_column", apply_entry},
    {"templates.experience_entry.main_column", apply_entry},
    {"templates.experience_entry.date_and_location_column", apply_entry},
    {"templates.publication_entry.main_column", apply_entry},
    {"templates.publication_entry.date_and_location_column", apply_entry},
}};

}  // namespace

std::span<const KeyRule> template_rules() { return kRules; }

}  // namespace quoin::layout
