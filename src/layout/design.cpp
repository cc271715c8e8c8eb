#include "layout/design.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "yaml/edit.h"

namespace quoin::layout {

namespace {

using yaml::Node;

/// A RenderCV key and the place in a layout that says the same.
struct Mapping {
    std::string_view design;
    std::string_view layout;
};

constexpr std::array<Mapping, 18> kMappings{{
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
    {"typography.alignment", "styles.body.align"},
    {"typography.font_size.body", "vars.size"},
    {"typography.font_size.name", "styles.name.size"},
    {"typography.font_size.headline", "styles.headline.size"},
    {"typography.font_size.connections", "styles.contact.size"},
    {"typography.font_size.section_titles", "styles.section.size"},
}};

/// RenderCV's words for what a layout calls otherwise.
constexpr std::array<Mapping, 6> kWords{{
    {"a4", "A4"},
    {"a5", "A5"},
    {"us-letter", "Letter"},
    {"us-executive", "Executive"},
    {"justified", "justify"},
    {"justified-with-no-hyphenation", "justify"},
}};

std::string_view find(const auto& mappings, std::string_view design) {
    const auto found =
        std::find_if(mappings.begin(), mappings.end(), [&](const Mapping& m) { return m.design == design; });
    return found == mappings.end() ? std::string_view{} : found->layout;
}

class DesignReader {
public:
    DesignReader(const Node& layout_file, Diagnostics& diagnostics)
        : variables_{variable_names(layout_file)}, diagnostics_{diagnostics} {}

    std::vector<Override> read(const Node& design) {
        for (const auto& [key, value] : design.entries) {
            if (key.text != "theme" && !key.text.starts_with("x-")) step(key, value, key.text);
        }
        return std::move(overrides_);
    }

private:
    void step(const Node& key, const Node& value, const std::string& path) {
        if (value.is_null()) return;
        const bool is_variable = std::find(variables_.begin(), variables_.end(), path) != variables_.end();
        const std::string_view place = is_variable ? std::string_view{path} : find(kMappings, path);
        if (!place.empty()) {
            add(place, value);
        } else if (value.is_map()) {
            for (const auto& [inner, below] : value.entries) step(inner, below, path + "." + inner.text);
        } else {
            diagnostics_.warning(key.span, fmt::format("design key '{}' has no effect here", path),
                                 {fmt::format("this layout's variables: {}", join(variables_, ", "))});
        }
    }

    void add(std::string_view place, const Node& value) {
        Node translated = value;
        const std::string_view word = find(kWords, value.text);
        if (value.is_scalar() && !word.empty()) translated.text = word;
        overrides_.push_back({yaml::split_path(place), std::move(translated)});
    }

    std::vector<std::string> variables_;
    Diagnostics& diagnostics_;
    std::vector<Override> overrides_;
};

}  // namespace

std::vector<Override> read_design(const Node& design, const Node& layout_file, Diagnostics& diagnostics) {
    return DesignReader{layout_file, diagnostics}.read(design);
}

}  // namespace quoin::layout
