#include "layout/design_keys.h"

#include <algorithm>
#include <array>

#include "layout/resolve.h"
#include "yaml/edit.h"

namespace quoin::layout {

using yaml::Node;

const Node* Design::find(std::string_view path) const {
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const DesignKey& key) { return key.path == path; });
    return found == keys.end() ? nullptr : found->value;
}

void set_place(Design& design, Node& place, const Node& value) {
    const auto variables = variable_names(design.layout);
    const std::string name = place.is_scalar() && place.text.starts_with('$') ? place.text.substr(1) : std::string{};
    if (std::find(variables.begin(), variables.end(), name) == variables.end()) {
        place = value;
    } else {
        yaml::set_path(design.layout, std::array<std::string, 2>{"vars", name}, value);
    }
}

void set_style(Design& design, std::string_view style, std::string_view key, const Node& value) {
    yaml::set_path(design.layout, std::array<std::string, 3>{"styles", std::string{style}, std::string{key}}, value);
}

const Node* find_in_style(const Node& layout, std::string_view style, std::string_view key) {
    const Node* const styles = layout.find("styles");
    const Node* rule = styles == nullptr ? nullptr : styles->find(style);
    for (int steps = 0; rule != nullptr && steps < 64; ++steps) {
        if (const Node* const value = rule->find(key)) return &value_of(layout, *value);
        const Node* const extends = rule->find("extends");
        rule = extends == nullptr ? nullptr : styles->find(extends->text);
    }
    return nullptr;
}

const Node& value_of(const Node& layout, const Node& value) {
    const Node* const vars = layout.find("vars");
    const bool is_variable = value.is_scalar() && value.text.starts_with('$') && vars != nullptr;
    const Node* const found = is_variable ? vars->find(value.text.substr(1)) : nullptr;
    return found == nullptr ? value : *found;
}

std::string_view style_of(std::string_view element) {
    if (element == "connections") return "contact";
    return element == "section_titles" ? "section" : element;
}

std::string_view last_step(std::string_view path) { return path.substr(path.rfind('.') + 1); }

bool is_true(const Node& value) { return value.text == "true" || value.text == "yes" || value.text == "on"; }

}  // namespace quoin::layout
