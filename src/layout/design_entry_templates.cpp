// RenderCV's templates of entries, put into the cells that a layout has for them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "layout/design_keys.h"
#include "layout/design_template.h"
#include "layout/design_tree.h"
#include "layout/field.h"
#include "yaml/edit.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// RenderCV's words whose field has another name here; "+" fields stand for several.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOtherNames{{
    {"DATE", "dates"},
    {"START_DATE", "start"},
    {"END_DATE", "end"},
    {"HIGHLIGHTS", "highlights"},
    {"DEGREE_WITH_AREA", "+degree"},
    {"URL", "+url"},
}};

std::vector<Placeholder> entry_placeholders() {
    std::vector<Placeholder> list;
    for (const auto& [name, field] : kOtherNames) list.push_back({std::string{name}, std::string{field}});
    for (const std::string_view field : field_names(Scope::entry)) {
        std::string name{field};
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char sign) { return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign; });
        list.push_back({std::move(name), std::string{field}});
    }
    return list;
}

/// "DEGREE in AREA" in RenderCV's languages: what stands first, and the words between.
struct DegreePhrase {
    std::string_view language;
    std::string_view first, between, second;
};
constexpr std::array<DegreePhrase, 22> kDegreePhrases{{
    {"ar", "degree", " في ", "area"},  {"da", "degree", " i ", "area"},      {"de", "degree", " in ", "area"},
    {"en", "degree", " in ", "area"},  {"es", "degree", " en ", "area"},     {"fa", "degree", " در ", "area"},
    {"fr", "degree", " en ", "area"},  {"he", "degree", " ב", "area"},       {"hi", "area", " में ", "degree"},
    {"hu", "degree", " ", "area"},     {"id", "degree", " di ", "area"},     {"it", "degree", " in ", "area"},
    {"ja", "area", " ", "degree"},     {"ko", "area", " ", "degree"},        {"nb", "degree", " i ", "area"},
    {"nl", "degree", " in ", "area"},  {"nn", "degree", " i ", "area"},      {"pt", "degree", " em ", "area"},
    {"ru", "degree", " в ", "area"},   {"tr", "area", ", ", "degree"},       {"vi", "degree", " ngành ", "area"},
    {"zh", "area", " ", "degree"},
}};

std::vector<TemplatePiece> pieces_of(const TemplatePiece& piece, std::string_view language) {
    const auto field = [&](std::string_view name) {
        return TemplatePiece{std::string{name}, {}, piece.is_strong, piece.is_slanted};
    };
    const auto between = [&](std::string_view words) {
        return TemplatePiece{{}, std::string{words}, piece.is_strong, piece.is_slanted};
    };
    if (piece.field == "+url") return {field("doi"), between(" "), field("url")};
    if (piece.field != "+degree") return {piece};
    const std::string_view base = language.substr(0, language.find('-'));
    const auto found = std::find_if(kDegreePhrases.begin(), kDegreePhrases.end(),
                                    [&](const DegreePhrase& phrase) { return phrase.language == base; });
    if (found == kDegreePhrases.end()) return {field("degree"), between(", "), field("area")};
    return {field(found->first), between(found->between), field(found->second)};
}

std::vector<TemplateLine> read_lines(const Node& value, std::string_view language) {
    auto lines = parse_lines(value.text, entry_placeholders());
    for (TemplateLine& line : lines) {
        std::vector<TemplatePiece> pieces;
        for (const TemplatePiece& piece : line.pieces) {
            for (TemplatePiece& part : pieces_of(piece, language)) pieces.push_back(std::move(part));
        }
        line.pieces = std::move(pieces);
    }
    return lines;
}

/// A text of an entry that a line can be put into.
struct Slot {
    Node* block = nullptr;
    Node* row = nullptr;    ///< nullptr: it stands by itself
    std::size_t index = 0;  ///< its cell
};

bool is_summary(const Node& block) {
    const Node* const text = template_of(block);
    return text != nullptr && fields_of(text->text) == std::vector<std::string>{"summary"};
}

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
        if (template_of(node) != nullptr && !is_summary(node)) (is_beside(node) ? beside : main).push_back({&node, row, index});
        if (Node* const stack = yaml::find(node, "stack")) walk(*stack, nullptr, 0);
        Node* const inner = yaml::find(node, "row");
        Node* const cells = inner == nullptr ? nullptr : yaml::find(*inner, "cells");
        for (std::size_t i = 0; cells != nullptr && i < cells->items.size(); ++i) walk(cells->items[i], inner, i);
    }
};

void set_template(Node& block, const std::string& text, Span span) {
    const bool is_item = block.find("item") != nullptr;
    set(block, is_item ? "item" : "text", quoted(text, span));
    if (!is_item) erase(block, "icon");
}

/// A text like `slot`'s below it: an item's marker is not repeated, its indent is.
Node text_below(const Node& slot, const std::string& text, Span span) {
    Node block = slot;
    if (const Node* const item = slot.find("item"); item != nullptr) {
        const Node* const indent = slot.find("indent");
        const Node padding = map_of({{"left", indent == nullptr ? word("1em", span) : *indent}}, span);
        for (const std::string_view key : {"item", "marker", "indent"}) erase(block, key);
        set(block, "padding", padding);
    }
    set(block, "text", quoted(text, span));
    return block;
}

/// Puts more lines below what stands in a slot.
void add_below(Node& block, const std::vector<std::string>& texts, Span span) {
    if (texts.empty()) return;
    std::vector<Node> blocks{block};
    for (const std::string& text : texts) blocks.push_back(text_below(block, text, span));
    block = map_of({{"stack", list_of(std::move(blocks), span)}}, span);
}

/// One template of one entry, going into one layout.
class Typesetter {
public:
    Typesetter(Design& design, Span span) : design_{design}, span_{span} {}

    std::string write(const TemplateLine& line) const { return write_template(line, design_.layout); }

    /// Each line into its slot, in the look of the field that it begins with.
    void set_beside(const std::vector<Slot>& slots, const std::vector<TemplateLine>& lines) const {
        std::vector<Node> looks;
        for (const Slot& slot : slots) looks.push_back(*slot.block);
        for (std::size_t i = 0; i < slots.size(); ++i) {
            if (i >= lines.size()) {
                clear_block(*slots[i].block);
                continue;
            }
            *slots[i].block = look_for(looks, lines[i], i);
            set_template(*slots[i].block, write(lines[i]), span_);
        }
        if (!slots.empty()) add_below(*slots.back().block, texts_from(lines, slots.size()), span_);
    }

    /// Each line into its row of the layout.
    void set_main(const std::vector<Slot>& slots, const std::vector<TemplateLine>& lines) const {
        const auto groups = group(slots);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (i < lines.size()) {
                fill(groups[i], lines[i], i + 1 == groups.size() ? texts_from(lines, i + 1) : std::vector<std::string>{});
            } else {
                for (const Slot& slot : groups[i]) clear_block(*slot.block);
            }
        }
    }

private:
    using Group = std::vector<Slot>;

    static Node look_for(const std::vector<Node>& looks, const TemplateLine& line, std::size_t otherwise) {
        const auto fields = line.fields();
        const auto found = std::find_if(looks.begin(), looks.end(), [&](const Node& look) {
            return !fields.empty() && fields_of(template_of(look)->text).front() == fields.front();
        });
        return found == looks.end() ? looks[otherwise] : *found;
    }

    std::vector<std::string> texts_from(const std::vector<TemplateLine>& lines, std::size_t first) const {
        std::vector<std::string> texts;
        for (std::size_t i = first; i < lines.size(); ++i) texts.push_back(write(lines[i]));
        return texts;
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
    void fill(const Group& group, const TemplateLine& line, const std::vector<std::string>& below) const {
        const auto parts = distribute(group, line);
        if (!parts) return merge(group, line, below);
        for (std::size_t i = 0; i < group.size(); ++i) {
            if ((*parts)[i].pieces.empty())
                clear_block(*group[i].block);
            else
                set_template(*group[i].block, write((*parts)[i]), span_);
        }
        add_below(*group.front().block, below, span_);
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
    void merge(const Group& group, const TemplateLine& line, const std::vector<std::string>& below) const {
        Node& columns = *yaml::find(*group.front().row, "columns");
        Node& cells = *yaml::find(*group.front().row, "cells");
        const auto kept = std::find_if(group.begin(), group.end(),
                                       [&](const Slot& slot) { return is_share(columns.items[slot.index]); });
        const Slot& main = kept == group.end() ? group.front() : *kept;
        set_template(*main.block, write(line), span_);
        add_below(*main.block, below, span_);
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

bool has_field(const std::vector<TemplateLine>& lines, std::string_view field) {
    return std::any_of(lines.begin(), lines.end(), [&](const TemplateLine& line) { return line.has(field); });
}

/// The summary and the bullets stand where the layout has them, and only if the template asks for them.
void set_summary(Design& design, Node& blocks, std::vector<TemplateLine>& lines, Span span) {
    const bool has_list = has_field(lines, "highlights");
    const auto own = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.is_only("summary"); });
    const std::string text = own == lines.end() ? std::string{} : write_template(*own, design.layout);
    each_block(blocks, Repeated::skipped, [&](Node& block) {
        if (is_summary(block) && text.empty()) clear_block(block);
        if (is_summary(block)) set_template(block, text, span);
        if (block.find("bullets") != nullptr && !has_list) clear_block(block);
    });
    std::erase_if(lines, [](const auto& line) { return line.is_only("summary") || line.has("highlights"); });
}

/// What the main column says need not be said beside it too.
void drop_said(const std::vector<Slot>& beside, const std::vector<TemplateLine>& lines) {
    for (const Slot& slot : beside) {
        const auto fields = fields_of(template_of(*slot.block)->text);
        const bool is_said = std::all_of(fields.begin(), fields.end(),
                                         [&](const std::string& field) { return has_field(lines, field); });
        if (is_said) clear_block(*slot.block);
    }
}

/// The degree in a column of its own, left of everything else.
void set_degree(Design& design, Node& blocks, const Node& value) {
    const auto lines = read_lines(value, design.context.language);
    if (lines.empty() || !blocks.is_list() || blocks.items.empty()) return;
    const Span span = value.span;
    const Node* const wanted = design.find("entries.degree_width");
    const Node width = wanted == nullptr ? word("1cm", span) : *wanted;
    Node degree = map_of({{"text", quoted(write_template(lines.front(), design.layout), span)},
                          {"align", word("left", span)}},
                         span);
    Node row = map_of({{"columns", list_of({width, word("1fr", span)}, span)},
                       {"gap", word("0pt", span)},
                       {"cells", list_of({std::move(degree), blocks.items.front()}, span)}},
                      span);
    std::vector<Node> rest{blocks.items.begin() + 1, blocks.items.end()};
    blocks.items = {map_of({{"row", std::move(row)}}, span),
                    map_of({{"padding", map_of({{"left", width}}, span)}, {"stack", list_of(std::move(rest), span)}},
                           span)};
}

void set_entry(Design& design, Node& blocks, const EntryTemplate& entry) {
    const std::string_view language = design.context.language;
    std::vector<TemplateLine> main, beside;
    if (entry.main != nullptr) main = read_lines(*entry.main, language);
    if (entry.beside != nullptr) beside = read_lines(*entry.beside, language);
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
    if (entry.main != nullptr) Typesetter{design, entry.main->span}.set_main(slots.main, main);
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
    const Node* const first = entry.main != nullptr ? entry.main : entry.beside != nullptr ? entry.beside : entry.degree;
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
