#include "layout/design.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "layout/design_keys.h"
#include "layout/design_tree.h"
#include "layout/resolve.h"
#include "yaml/edit.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// A RenderCV key and the place in a layout that says the same.
struct Mapping {
    std::string_view design;
    std::string_view layout;
};

constexpr std::array<Mapping, 22> kMappings{{
    {"page.size", "page.size"},
    {"page.top_margin", "page.margins.top"},
    {"page.bottom_margin", "page.margins.bottom"},
    {"page.left_margin", "page.margins.left"},
    {"page.right_margin", "page.margins.right"},
    {"colors.body", "styles.body.color"},
    {"colors.name", "styles.name.color"},
    {"colors.headline", "styles.headline.color"},
    {"colors.connections", "styles.contact.color"},
    {"colors.section_titles", "vars.accent"},
    {"colors.links", "styles.link.color"},
    {"colors.footer", "styles.footer.color"},
    {"typography.font_size.body", "vars.size"},
    {"typography.font_size.name", "styles.name.size"},
    {"typography.font_size.headline", "styles.headline.size"},
    {"typography.font_size.connections", "styles.contact.size"},
    {"typography.font_size.section_titles", "styles.section.size"},
    {"header.photo_width", "vars.photo"},
    {"section_titles.space_above", "spacing.sections"},
    {"section_titles.space_below", "spacing.title"},
    {"sections.space_between_regular_entries", "spacing.entries"},
    {"sections.space_between_text_based_entries", "spacing.items"},
}};

/// RenderCV's words for what a layout calls otherwise.
constexpr std::array<Mapping, 4> kWords{{
    {"a4", "A4"},
    {"a5", "A5"},
    {"us-letter", "Letter"},
    {"us-executive", "Executive"},
}};

/// A key that our language cannot say: the values that ask for what quoin does anyway, and why the others cannot be.
struct Unsayable {
    std::string_view path;
    std::array<std::string_view, 2> silent;
    std::string_view why;
};

constexpr std::array<Unsayable, 7> kUnsayable{{
    {"links.underline", {"false", "false"}, "links have the colour of colors.links and no line"},
    {"links.show_external_link_icon", {"false", "false"}, "links have the colour of colors.links and no icon"},
    {"header.connections.phone_number_format", {"national", ""}, "a telephone number is printed as it is written"},
    {"header.connections.hyperlink", {"true", "true"}, "contacts always lead where they say"},
    {"sections.allow_page_break", {"true", "true"}, "a title stays with what follows, a section may break"},
    {"sections.show_time_spans_in",
     {"[]", "[experience]"},
     "a layout prints durations where its templates say {duration}"},
    {"templates.time_span",
     {"HOW_MANY_YEARS YEARS HOW_MANY_MONTHS MONTHS", ""},
     "a layout prints durations where its templates say {duration}"},
}};

template <typename Table>
auto find_in(const Table& table, std::string_view path, auto member) {
    return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.*member == path; });
}

/// A scalar or a list of scalars as it is written.
std::string written(const Node& value) {
    if (value.is_scalar()) return value.text;
    std::vector<std::string> items;
    for (const Node& item : value.items) items.push_back(item.text);
    return fmt::format("[{}]", join(items, ", "));
}

/// Gathers the keys that somebody knows; complains of the others.
class KeyReader {
public:
    KeyReader(const Node& layout, std::span<const KeyRule> rules, Diagnostics& diagnostics)
        : variables_{variable_names(layout)}, rules_{rules}, diagnostics_{diagnostics} {}

    std::vector<DesignKey> read(const Node& design) {
        for (const auto& [key, value] : design.entries) {
            if (key.text != "theme" && !key.text.starts_with("x-")) step(key, value, key.text);
        }
        return std::move(keys_);
    }

private:
    bool is_known(const std::string& path) const {
        return std::find(variables_.begin(), variables_.end(), path) != variables_.end() ||
               find_in(kMappings, path, &Mapping::design) != kMappings.end() ||
               find_in(kUnsayable, path, &Unsayable::path) != kUnsayable.end() ||
               find_in(rules_, path, &KeyRule::path) != rules_.end();
    }

    void step(const Node& key, const Node& value, const std::string& path) {
        // An empty degree column is a wish; any other key without a value is none.
        if (value.is_null() && !(path.starts_with("templates.") && path.ends_with("_column"))) return;
        if (is_known(path)) {
            keys_.push_back({path, &key, &value});
        } else if (value.is_map()) {
            for (const auto& [inner, below] : value.entries) step(inner, below, path + "." + inner.text);
        } else {
            unknown(key, path);
        }
    }

    void unknown(const Node& key, const std::string& path) const {
        std::vector<std::string_view> known;
        for (const Mapping& mapping : kMappings) known.push_back(mapping.design);
        for (const Unsayable& unsayable : kUnsayable) known.push_back(unsayable.path);
        for (const KeyRule& rule : rules_) known.push_back(rule.path);
        const auto meant = nearest(path, known);
        diagnostics_.warning(key.span, fmt::format("design key '{}' has no effect here", path),
                             {meant ? fmt::format("did you mean '{}'?", *meant)
                                    : fmt::format("this layout's variables: {}", join(variables_, ", "))});
    }

    std::vector<std::string> variables_;
    std::span<const KeyRule> rules_;
    Diagnostics& diagnostics_;
    std::vector<DesignKey> keys_;
};

Node translated(const Node& value) {
    Node node = value;
    const auto found = find_in(kWords, value.text, &Mapping::design);
    if (value.is_scalar() && found != kWords.end()) node.text = found->layout;
    return node;
}

/// A header in a coloured column has the colours that can be read there.
bool has_coloured_header(const Node& layout) {
    const Node* const place = layout.find("place");
    const Node* const name = place == nullptr ? nullptr : place->find("header");
    const Node* const columns = layout.find("columns");
    const Node* const column = name == nullptr || columns == nullptr ? nullptr : columns->find(name->text);
    return column != nullptr && column->find("background") != nullptr;
}

void apply_mapping(Design& design, const DesignKey& key, const Mapping& mapping) {
    constexpr std::array<std::string_view, 3> kOfHeader{"colors.name", "colors.headline", "colors.connections"};
    const bool is_of_header = std::find(kOfHeader.begin(), kOfHeader.end(), key.path) != kOfHeader.end();
    if (is_of_header && has_coloured_header(design.layout))
        return design.miss(key, "this layout's header stands on a coloured column");
    const auto path = yaml::split_path(mapping.layout);
    yaml::set_path(design.layout, path, translated(*key.value));
    if (path.front() != "spacing") return;
    for (Node* const room : rooms(design.layout, "spacing")) set(*room, path.back(), *key.value);
}

void apply_mappings(Design& design) {
    const auto variables = variable_names(design.layout);
    for (const DesignKey& key : design.keys) {
        const auto mapping = find_in(kMappings, key.path, &Mapping::design);
        const bool is_variable = std::find(variables.begin(), variables.end(), key.path) != variables.end();
        if (is_variable)
            yaml::set_path(design.layout, std::array<std::string, 2>{"vars", key.path}, *key.value);
        else if (mapping != kMappings.end())
            apply_mapping(design, key, *mapping);
    }
}

void find_unsayable(Design& design) {
    for (const DesignKey& key : design.keys) {
        const auto found = find_in(kUnsayable, key.path, &Unsayable::path);
        if (found == kUnsayable.end()) continue;
        const std::string value = written(*key.value);
        const bool is_silent = std::find(found->silent.begin(), found->silent.end(), value) != found->silent.end();
        if (!is_silent) design.miss(key, std::string{found->why});
    }
}

std::string_view group_of(std::string_view path) { return path.substr(0, path.find('.')); }

/// One warning for each group of keys, in the order of the file.
void report_misses(std::vector<Miss> misses, Diagnostics& diagnostics) {
    std::stable_sort(misses.begin(), misses.end(),
                     [](const Miss& a, const Miss& b) { return a.span.begin < b.span.begin; });
    while (!misses.empty()) {
        const Miss first = misses.front();
        std::vector<std::string> names, reasons;
        for (const Miss& miss : misses) {
            if (group_of(miss.path) != group_of(first.path)) continue;
            names.push_back("'" + miss.path + "'");
            if (std::find(reasons.begin(), reasons.end(), miss.why) == reasons.end()) reasons.push_back(miss.why);
        }
        diagnostics.warning(first.span,
                            names.size() == 1 ? fmt::format("design key {} has no effect here", names.front())
                                              : fmt::format("design keys {} have no effect here", join(names, ", ")),
                            reasons);
        std::erase_if(misses, [&](const Miss& miss) { return group_of(miss.path) == group_of(first.path); });
    }
}

/// Every key takes one value, but families may differ by element; a list is nothing to any of them.
bool is_readable(const Node& value, std::string_view path, Diagnostics& diagnostics) {
    const bool may_be_map = path == "typography.font_family";
    return value.is_null() || (may_be_map && value.is_map()) || yaml::read_text(value, diagnostics).has_value();
}

std::vector<KeyRule> all_rules() {
    std::vector<KeyRule> rules;
    for (const auto subject :
         {type_rules(), header_rules(), section_rules(), template_rules(), entry_rules(), date_rules()})
        rules.insert(rules.end(), subject.begin(), subject.end());
    return rules;
}

}  // namespace

void apply_design(Node& layout, const Node& design, const DesignContext& context, Diagnostics& diagnostics) {
    if (!layout.is_map()) return;
    const auto rules = all_rules();
    const auto keys = KeyReader{layout, rules, diagnostics}.read(design);
    Design work{layout, keys, context, diagnostics, {}};
    apply_mappings(work);
    for (const KeyRule& rule : rules) {
        for (const DesignKey& key : keys) {
            if (key.path == rule.path && is_readable(*key.value, key.path, diagnostics)) rule.apply(work, key);
        }
    }
    find_unsayable(work);
    report_misses(std::move(work.misses), diagnostics);
}

}  // namespace quoin::layout
