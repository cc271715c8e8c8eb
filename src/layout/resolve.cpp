#include "layout/resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/strings.h"
#include "layout/words.h"
#include "yaml/edit.h"
#include "yaml/parse.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// How deep maps under a top-level key merge; blocks below that are replaced whole.
int merge_depth(std::string_view key) {
    constexpr std::array<std::string_view, 6> kTwoLevels{"page", "fonts", "styles", "languages", "vars", "columns"};
    constexpr std::array<std::string_view, 6> kOneLevel{"entry", "spacing", "place", "fit", "dates", "words"};
    if (std::find(kTwoLevels.begin(), kTwoLevels.end(), key) != kTwoLevels.end()) return 2;
    return std::find(kOneLevel.begin(), kOneLevel.end(), key) != kOneLevel.end() ? 1 : 0;
}

void merge_map(Node& under, const Node& over, int depth) {
    if (depth == 0 || !under.is_map() || !over.is_map()) {
        under = over;
        return;
    }
    under.span = over.span;  // complaints go to the file that changes it
    for (const auto& [key, value] : over.entries) {
        if (Node* const place = yaml::find(under, key.text)) {
            merge_map(*place, value, depth - 1);
        } else {
            under.entries.emplace_back(key, value);
        }
    }
}

void merge_layout(Node& under, const Node& over) {
    for (const auto& [key, value] : over.entries) {
        if (Node* const place = yaml::find(under, key.text)) {
            merge_map(*place, value, merge_depth(key.text));
        } else {
            under.entries.emplace_back(key, value);
        }
    }
}

/// The file on top of everything it extends; nothing if that cannot be had, which was reported.
Node with_parents(const Node& file, const Loader& load, std::vector<std::string> seen, Diagnostics& diagnostics) {
    const Node* const extends = file.find("extends");
    if (extends == nullptr || extends->is_null()) return file;
    if (!extends->is_scalar()) {
        diagnostics.error(extends->span, "'extends' names one layout", {"write extends: classic"});
        return {};
    }
    if (std::find(seen.begin(), seen.end(), extends->text) != seen.end()) {
        diagnostics.error(extends->span, fmt::format("layout '{}' extends itself", extends->text));
        return {};
    }
    const auto number = load(extends->text);
    if (!number) {
        diagnostics.error(extends->span, fmt::format("unknown layout '{}'", extends->text),
                          {"quoin layouts lists them"});
        return {};
    }
    seen.push_back(extends->text);
    Node merged = with_parents(yaml::parse(*number, diagnostics), load, std::move(seen), diagnostics);
    if (!merged.is_map()) return merged;
    merge_layout(merged, file);
    merged.span = file.span;
    return merged;
}

void apply_languages(Node& file, std::span<const std::string> languages, Diagnostics& diagnostics) {
    const Node* const found = file.find("languages");
    if (found == nullptr || !yaml::expect_map(*found, "languages", diagnostics)) return;
    const Node parts = *found;
    for (const std::string& tag : languages) {
        if (const Node* const part = parts.find(tag); part != nullptr && part->is_map()) merge_layout(file, *part);
    }
}

void apply_override(Node& file, const Override& override, Diagnostics& diagnostics) {
    std::vector<std::string> path = override.path;
    const auto variables = variable_names(file);
    if (path.size() == 1 && std::find(variables.begin(), variables.end(), path.front()) != variables.end()) {
        path.insert(path.begin(), "vars");
    }
    if (path.size() == 1 || !yaml::set_path(file, path, override.value)) {
        const std::string name = join(override.path, ".");
        std::vector<std::string_view> known{variables.begin(), variables.end()};
        const auto meant = nearest(name, known);
        diagnostics.error(override.value.span, fmt::format("this layout has nothing named '{}' to set", name),
                          {meant ? fmt::format("did you mean '{}'?", *meant)
                                 : fmt::format("its variables: {}", join(variables, ", "))});
    }
}

void report_unknown(const Node& variable, const Node& vars, Diagnostics& diagnostics) {
    std::vector<std::string_view> names;
    for (const auto& [key, value] : vars.entries) names.push_back(key.text);
    const auto meant = nearest(std::string_view{variable.text}.substr(1), names);
    diagnostics.error(
        variable.span, fmt::format("unknown variable '{}'", variable.text),
        {meant ? fmt::format("did you mean '${}'?", *meant) : "define it under vars:, above what uses it"});
}

/// Replaces every `$name` below `node`; `vars` holds values without `$`.
void substitute(Node& node, const Node& vars, Diagnostics& diagnostics) {
    if (node.is_scalar() && node.text.size() > 1 && node.text.starts_with('$')) {
        if (const Node* const value = vars.find(node.text.substr(1))) {
            node = *value;
        } else {
            report_unknown(node, vars, diagnostics);
            node = {};  // one complaint is enough
        }
        return;
    }
    for (Node& item : node.items) substitute(item, vars, diagnostics);
    for (auto& [key, value] : node.entries) substitute(value, vars, diagnostics);
}

void substitute_all(Node& file, Diagnostics& diagnostics) {
    Node vars;
    vars.kind = Node::Kind::map;
    if (Node* const written = yaml::find(file, "vars");
        written != nullptr && yaml::expect_map(*written, "vars", diagnostics)) {
        // A variable may use those above it.
        for (auto& [key, value] : written->entries) {
            substitute(value, vars, diagnostics);
            vars.entries.emplace_back(key, value);
        }
    }
    for (auto& [key, value] : file.entries) {
        if (key.text != "vars") substitute(value, vars, diagnostics);
    }
}

}  // namespace

std::vector<std::string> variable_names(const Node& file) {
    std::vector<std::string> names;
    if (const Node* const vars = file.find("vars")) {
        for (const auto& [key, value] : vars->entries) names.push_back(key.text);
    }
    return names;
}

Node resolve(const Node& file, std::span<const std::string> languages, std::span<const Override> overrides,
             const Loader& load, Diagnostics& diagnostics, const Reshape& reshape) {
    Node merged = with_parents(file, load, {}, diagnostics);
    if (!merged.is_map()) return merged;
    apply_languages(merged, languages, diagnostics);
    if (reshape) reshape(merged);
    for (const Override& override : overrides) apply_override(merged, override, diagnostics);
    substitute_all(merged, diagnostics);
    put_words(merged, diagnostics);
    return merged;
}

}  // namespace quoin::layout
