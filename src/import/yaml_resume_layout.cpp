#include "import/yaml_resume_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/strings.h"
#include "import/yaml_resume_keys.h"
#include "yaml/edit.h"
#include "yaml/make.h"

namespace quoin::import::yaml_resume {

namespace {

using yaml::Node;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<std::string_view, 4> kEngines{"latex", "html", "docx", "markdown"};
constexpr std::array<std::string_view, 6> kTemplates{
    "jake", "moderncv-banking", "moderncv-casual", "moderncv-classic", "calm", "vscode"};
/// Those that look like one of ours.
constexpr std::array<Pair, 4> kLayouts{{{"jake", "jake"},
                                        {"moderncv-banking", "banking"},
                                        {"moderncv-casual", "moderncv"},
                                        {"moderncv-classic", "moderncv"}}};
/// Between two lines; `normal` is that of the layout.
constexpr std::array<Pair, 4> kSpacings{
    {{"tight", "0.4em"}, {"snug", "0.5em"}, {"relaxed", "0.75em"}, {"loose", "0.9em"}}};

std::string_view second_of(std::span<const Pair> pairs, std::string_view word) {
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.first == word; });
    return found == pairs.end() ? std::string_view{} : found->second;
}

const Node* at_path(const Node& map, std::string_view path) {
    const Node* node = &map;
    for (const std::string& step : yaml::split_path(path)) node = node == nullptr ? nullptr : node->find(step);
    return node == nullptr || node->is_null() ? nullptr : node;
}

class LookReader {
public:
    LookReader(const Node& layout, Diagnostics& diagnostics) : layout_{layout}, diagnostics_{diagnostics} {
        look_.keys = yaml::make_map(layout.span);
    }

    Look read() {
        if (const Node* const name = at_path(layout_, "template")) set_layout(*name);
        if (const Node* const size = at_path(layout_, "page.paperSize"))
            set("design.page.size", *size, size->text == "letter" ? "us-letter" : size->text);
        for (const std::string_view side : {"top", "bottom", "left", "right"})
            copy(fmt::format("page.margins.{}", side), fmt::format("design.page.{}_margin", side));
        copy("page.showPageNumbers", "design.page.show_footer");
        set_type();
        copy("advanced.showIcons", "design.header.connections.show_icons");
        copy("advanced.showUrls", "design.header.connections.display_urls_instead_of_usernames");
        order();
        look_.aliases = at_path(layout_, "sections.aliases");
        complain();
        return std::move(look_);
    }

private:
    void set(std::string_view path, const Node& from, std::string value) {
        const std::vector<std::string> steps = yaml::split_path(path);
        yaml::set_path(look_.keys, steps, yaml::make_plain(std::move(value), from.span));
    }
    void copy(std::string_view from, std::string_view to) {
        if (const Node* const value = at_path(layout_, from)) set(to, *value, value->text);
    }
    void leave_out(const Node& value, std::string what) { left_out_.emplace_back(&value, std::move(what)); }

    void set_layout(const Node& name) {
        if (const std::string_view ours = second_of(kLayouts, name.text); !ours.empty())
            set("layout", name, std::string{ours});
        else if (std::find(kTemplates.begin(), kTemplates.end(), name.text) == kTemplates.end())
            diagnostics_.error(name.span, fmt::format("'{}' is no template of YAMLResume", name.text),
                               {fmt::format("it has {}", one_of(kTemplates))});
    }

    void set_type() {
        if (const Node* const size = at_path(layout_, "typography.fontSize")) {
            const bool is_of_screen = size->text.ends_with("px");
            if (!is_of_screen) set("design.typography.font_size.body", *size, size->text);
        }
        if (const Node* const spacing = at_path(layout_, "typography.lineSpacing")) {
            const std::string_view ours = second_of(kSpacings, spacing->text);
            if (!ours.empty()) set("design.typography.line_spacing", *spacing, std::string{ours});
        }
        if (const Node* const family = at_path(layout_, "typography.fontFamily")) leave_out(*family, "fontFamily");
        if (const Node* const lines = at_path(layout_, "typography.links.underline"); lines && lines->text == "true")
            leave_out(*lines, "links.underline");
        if (const Node* const numbers = at_path(layout_, "advanced.fontspec.numbers"))
            if (numbers->text != "Auto") leave_out(*numbers, "fontspec.numbers");
    }

    /// Those that are listed come first.
    void order() {
        if (const Node* const listed = at_path(layout_, "sections.order")) {
            for (const Node& id : listed->items) {
                const auto known = std::find(kSections.begin(), kSections.end(), id.text);
                if (known == kSections.end())
                    diagnostics_.error(id.span, fmt::format("'{}' is no section of YAMLResume", id.text),
                                       {fmt::format("it has {}", one_of(kSections))});
                else if (std::find(look_.order.begin(), look_.order.end(), *known) == look_.order.end())
                    look_.order.push_back(*known);
            }
        }
        for (const std::string_view id : kSections)
            if (std::find(look_.order.begin(), look_.order.end(), id) == look_.order.end()) look_.order.push_back(id);
    }

    void complain() {
        if (left_out_.empty()) return;
        std::vector<std::string> names;
        for (const auto& [node, name] : left_out_) names.push_back(name);
        diagnostics_.warning(
            left_out_.front().first->span, fmt::format("left out of the look: {}", join(names, ", ")),
            {"choose a font by design: {typography: {font_family: …}}, from those that quoin fonts lists"});
    }

    const Node& layout_;
    Diagnostics& diagnostics_;
    Look look_;
    std::vector<std::pair<const Node*, std::string>> left_out_;
};

const Node* chosen(const Node* layouts, Diagnostics& diagnostics) {
    if (layouts == nullptr || !layouts->is_list()) return nullptr;
    const Node* first = nullptr;
    const Node* for_latex = nullptr;
    for (const Node& layout : layouts->items) {
        const Node* const engine = layout.find("engine");
        if (engine == nullptr || std::find(kEngines.begin(), kEngines.end(), engine->text) == kEngines.end()) {
            diagnostics.error(engine == nullptr ? layout.span : engine->span,
                              "a layout of YAMLResume needs an 'engine'",
                              {fmt::format("write engine: {}", one_of(kEngines))});
            continue;
        }
        if (first == nullptr) first = &layout;
        if (for_latex == nullptr && engine->text == "latex") for_latex = &layout;
    }
    return for_latex != nullptr ? for_latex : first;
}

}  // namespace

Look read_look(const Node* layouts, Diagnostics& diagnostics) {
    const Node none = yaml::make_map({});
    const Node* const layout = chosen(layouts, diagnostics);
    return LookReader{layout == nullptr ? none : *layout, diagnostics}.read();
}

}  // namespace quoin::import::yaml_resume
