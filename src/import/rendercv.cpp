#include "import/rendercv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "import/rendercv_keys.h"
#include "yaml/edit.h"
#include "yaml/make.h"

namespace quoin::import {

namespace {

using yaml::Node;

const OlderKey* find_older(std::string_view path) {
    const auto found =
        std::find_if(kOlderKeys.begin(), kOlderKeys.end(), [&](const OlderKey& key) { return key.before == path; });
    return found == kOlderKeys.end() ? nullptr : &*found;
}

/// What older files call the parts of the file.
std::string_view part_of_today(std::string_view key) {
    if (key == "rendercv_settings") return "settings";
    return key == "locale_catalog" ? "locale" : key;
}

bool is_reshaped(std::string_view key) {
    const std::string_view part = part_of_today(key);
    return part == "settings" || part == "locale" || part == "design";
}

constexpr std::string_view kEntryTypesPath = "design.entry_types";

/// A key whose value alone was written otherwise tells nothing.
bool is_of_older_files(const OlderKey* key) { return key != nullptr && key->before != key->now; }

bool has_older_key(const Node& map, const std::string& path) {
    return std::any_of(map.entries.begin(), map.entries.end(), [&](const auto& entry) {
        const std::string below = path + "." + entry.first.text;
        return below == kEntryTypesPath || is_of_older_files(find_older(below)) || has_older_key(entry.second, below);
    });
}

/// Does any key, of before or of today, stand below this one?
bool leads_to_keys(const std::string& path) {
    const std::string below = path + ".";
    return path.starts_with("design.templates") ||
           std::any_of(kOlderKeys.begin(), kOlderKeys.end(), [&](const OlderKey& key) {
               return key.before.starts_with(below) || key.now.starts_with(below);
           });
}

/// Builds the CV of today key by key.
class Renewer {
public:
    explicit Renewer(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    Node renewed(const Node& root) {
        cv_ = yaml::make_map(root.span);
        for (const auto& [key, value] : root.entries) {
            if (!is_reshaped(key.text) || !value.is_map())
                cv_.entries.emplace_back(key, value);
            else
                walk(value, std::string{part_of_today(key.text)});
        }
        return std::move(cv_);
    }

private:
    void walk(const Node& map, const std::string& path) {
        for (const auto& [key, value] : map.entries) {
            const std::string below = path + "." + key.text;
            if (below == kEntryTypesPath)
                entry_types(value);
            else if (const OlderKey* const older = find_older(below))
                move(*older, key, value);
            else if (value.is_map() && !value.entries.empty() && leads_to_keys(below))
                walk(value, below);
            else
                place(below, key.span, value);
        }
    }

    /// Sets a value at a path of today; what was there already stays: the first of two keys with one meaning counts.
    void place(std::string_view path, Span key, Node value) {
        Node* map = &cv_;
        const std::vector<std::string> steps = yaml::split_path(path);
        for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
            Node* const below = yaml::find(*map, steps[i]);
            map = below != nullptr ? below : &yaml::put(*map, steps[i], yaml::make_map(value.span));
            if (!map->is_map()) return;
        }
        // No map of RenderCV's is so large, and to look through each key of one for each would take its square.
        constexpr std::size_t kLargestMap = 1000;
        if (map->entries.size() < kLargestMap && yaml::find(*map, steps.back()) != nullptr) return;
        yaml::put(*map, steps.back(), std::move(value));
        map->entries.back().first.span = key;
    }

    void move(const OlderKey& older, const Node& key, const Node& value) {
        if (value.is_null()) return;
        if (older.now.empty()) {
            diagnostics_.warning(key.span, fmt::format("'{}' is left out", older.before), {std::string{older.why}});
            return;
        }
        Node moved = value;
        if (older.change != nullptr && value.is_scalar()) moved.text = older.change(value.text);
        place(older.now, key.span, std::move(moved));
    }

    void entry_types(const Node& types) {
        constexpr std::array<std::string_view, 5> kTypes{"one_line_entry", "education_entry", "normal_entry",
                                                         "experience_entry", "publication_entry"};
        bool has_unknown = false;
        for (const auto& [type, templates] : types.entries) {
            const bool is_known = std::find(kTypes.begin(), kTypes.end(), type.text) != kTypes.end();
            if (is_known && templates.is_map()) entry_type(type.text, templates);
            if (!is_known && !std::exchange(has_unknown, true))
                diagnostics_.warning(type.span, fmt::format("'{}' is no type of entry with a template", type.text),
                                     {fmt::format("write {}; others are left out", one_of(kTypes))});
        }
    }

    void entry_type(const std::string& type, const Node& templates) {
        const std::string path = "design.templates." + type + ".";
        const Node* const first = templates.find("main_column_first_row_template");
        const Node* const second = templates.find("main_column_second_row_template");
        if (first != nullptr || second != nullptr) main_column(type, path, first, second);
        for (const auto& [key, value] : templates.entries) {
            if (key.text == "template") place(path + "main_column", key.span, value);
            if (key.text == "degree_column_template") place(path + "degree_column", key.span, value);
            if (key.text == "date_and_location_column_template")
                place(path + "date_and_location_column", key.span, value);
            if (key.text == "degree_column_width") place("design.entries.degree_width", key.span, value);
            if (key.text.find("_without_") != std::string::npos) row_without(key, value);
        }
    }

    /// Two templates are one of two lines today; one alone goes with RenderCV's own for the other.
    void main_column(const std::string& type, const std::string& path, const Node* first, const Node* second) {
        const OlderRows& rows = older_rows(type);
        const Node& said = first != nullptr ? *first : *second;
        const std::string top = first != nullptr ? first->text : std::string{rows.first};
        const std::string below = second != nullptr ? second->text : std::string{rows.second};
        std::string column{trim(top)};
        if (!trim(below).empty()) column.append("\n").append(trim(below));
        place(path + "main_column", said.span, yaml::make_text(std::move(column), said.span));
    }

    /// A template for a publication that lacks something: today's leave out what is missing, as these mostly do.
    void row_without(const Node& key, const Node& value) {
        constexpr std::array<std::string_view, 2> kUsual{"AUTHORS\nURL", "AUTHORS\nJOURNAL"};
        if (std::find(kUsual.begin(), kUsual.end(), trim(value.text)) != kUsual.end()) return;
        diagnostics_.warning(key.span, fmt::format("'{}' is left out", key.text),
                             {"what an entry lacks falls out of its template, with the signs around it"});
    }

    Diagnostics& diagnostics_;
    Node cv_;
};

}  // namespace

bool is_older_rendercv(const Node& root) {
    return std::any_of(root.entries.begin(), root.entries.end(), [](const auto& entry) {
        const std::string_view part = part_of_today(entry.first.text);
        return part != entry.first.text || (is_reshaped(part) && has_older_key(entry.second, std::string{part}));
    });
}

Node today_of_rendercv(const Node& root, Diagnostics& diagnostics) { return Renewer{diagnostics}.renewed(root); }

}  // namespace quoin::import
