#include "layout/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

struct Paper {
    double width;  // mm
    double height;
};
/// In the order of kPaperNames.
constexpr std::array<Paper, kPaperNames.size()> kPapers{
    {{210, 297}, {148, 210}, {215.9, 279.4}, {215.9, 355.6}, {184.15, 266.7}, {176, 250}}};

void read_paper(const Node& node, PageSetup& page, Diagnostics& diagnostics) {
    if (node.is_list() && node.items.size() == 2) {
        page.width = yaml::read_length(node.items[0], diagnostics).value_or(page.width);
        page.height = yaml::read_length(node.items[1], diagnostics).value_or(page.height);
        return;
    }
    const auto index = yaml::read_choice(node, kPaperNames, diagnostics);
    if (!index) return;
    page.width = Length::mm(kPapers[*index].width);
    page.height = Length::mm(kPapers[*index].height);
}

PageSetup read_page(const Node& map, Diagnostics& diagnostics) {
    PageSetup page;
    if (!yaml::expect_map(map, "page", diagnostics)) return page;
    yaml::check_keys(map, yaml::names(kPageKeys), "page", diagnostics);
    with(map, "size", [&](const Node& n) { read_paper(n, page, diagnostics); });
    const std::array<Length*, 4> places{&page.top, &page.bottom, &page.left, &page.right};
    with(map, "margins", [&](const Node& n) {
        if (!n.is_scalar() && !yaml::expect_map(n, "margins", diagnostics)) return;
        yaml::check_keys(n, yaml::names(kMarginKeys), "margins", diagnostics);
        for (std::size_t i = 0; i < kSides.size(); ++i) {
            if (n.is_scalar()) *places[i] = yaml::read_length(n, diagnostics).value_or(*places[i]);
            with(n, kSides[i],
                 [&](const Node& side) { *places[i] = yaml::read_length(side, diagnostics).value_or(*places[i]); });
        }
    });
    with(map, "footer-distance", [&](const Node& n) {
        page.footer_distance = yaml::read_length(n, diagnostics).value_or(page.footer_distance);
    });
    with(map, "running-distance", [&](const Node& n) {
        page.running_distance = yaml::read_length(n, diagnostics).value_or(page.running_distance);
    });
    const bool has_room =
        page.left + page.right + Length::mm(20) < page.width && page.top + page.bottom + Length::mm(20) < page.height;
    if (!has_room)
        diagnostics.error(map.span, "the margins leave no room on the page", {"make them smaller, or the page larger"});
    return page;
}

/// Follows every reference of a read layout and complains of those that lead nowhere.
class References {
public:
    References(const Layout& layout, Diagnostics& diagnostics) : layout_{layout}, diagnostics_{diagnostics} {
        for (const auto& [name, rule] : layout.styles) names_.push_back(name);
        for (const auto& [name, role] : layout.fonts) fonts_.push_back(name);
    }

    void check() const {
        for (const auto& [name, rule] : layout_.styles) check_rule(name, rule);
        check_boxes(layout_.header);
        check_boxes(layout_.section);
        check_boxes(layout_.footer);
        check_boxes(layout_.running);
        for (const auto& [type, boxes] : layout_.entry) check_boxes(boxes);
    }

private:
    void check_rule(const std::string& name, const StyleRule& rule) const {
        if (!rule.extends.empty()) check_style(rule.extends, rule.extends_span);
        if (rule.extends.empty() && rule.size && rule.size->em != 0)
            diagnostics_.error(rule.span, fmt::format("the size of '{}' is a share of nothing", name),
                               {"give it in pt, or extend a style"});
        if (rule.font && !layout_.fonts.contains(*rule.font)) unknown("font role", *rule.font, fonts_, rule.font_span);
        std::string at = rule.extends;
        for (std::size_t steps = 0; !at.empty() && layout_.styles.contains(at); ++steps) {
            if (at == name || steps > layout_.styles.size()) {
                diagnostics_.error(rule.extends_span, fmt::format("style '{}' extends itself", name));
                return;
            }
            at = layout_.styles.at(at).extends;
        }
    }

    void check_boxes(const std::vector<Box>& boxes) const {
        for (const Box& box : boxes) {
            if (!box.style.empty()) check_style(box.style, box.style_span);
            if (const auto* text = std::get_if<TextBox>(&box.what)) check_parts(text->text.parts);
            if (const auto* item = std::get_if<ItemBox>(&box.what)) check_parts(item->text.parts);
            if (const auto* row = std::get_if<RowBox>(&box.what)) check_boxes(row->cells);
            if (const auto* stack = std::get_if<StackBox>(&box.what)) check_boxes(stack->children);
            if (const auto* grid = std::get_if<GridBox>(&box.what)) {
                for (const auto* rows : {&grid->head, &grid->rows, &grid->tail}) check_rows(*rows);
            }
        }
    }

    void check_rows(const std::vector<GridRow>& rows) const {
        for (const GridRow& row : rows) {
            for (const GridCell& cell : row.cells) check_boxes(cell.content);
        }
    }

    void check_parts(const std::vector<Part>& parts) const {
        for (const Part& part : parts) {
            for (const std::string& style : part.styles) check_style(style, part.span);
            check_parts(part.parts);
        }
    }

    void check_style(const std::string& name, Span span) const {
        if (!layout_.styles.contains(name)) unknown("style", name, names_, span);
    }

    void unknown(std::string_view what, const std::string& name, const std::vector<std::string_view>& known,
                 Span span) const {
        const auto meant = nearest(name, known);
        diagnostics_.error(span, fmt::format("unknown {} '{}'", what, name),
                           {meant ? fmt::format("did you mean '{}'?", *meant)
                                  : fmt::format("define it under {}s:", what == "style" ? "style" : "font")});
    }

    const Layout& layout_;
    Diagnostics& diagnostics_;
    std::vector<std::string_view> names_;
    std::vector<std::string_view> fonts_;
};

void read_tables(const Node& file, Layout& layout, Diagnostics& diagnostics) {
    with(file, "fonts", [&](const Node& map) {
        if (!yaml::expect_map(map, "fonts", diagnostics)) return;
        for (const auto& [name, role] : map.entries) layout.fonts[name.text] = read_font_role(role, diagnostics);
    });
    with(file, "styles", [&](const Node& map) {
        if (!yaml::expect_map(map, "styles", diagnostics)) return;
        for (const auto& [name, rule] : map.entries) layout.styles[name.text] = read_style(rule, diagnostics);
    });
}

void require(const Node& file, const Layout& layout, Diagnostics& diagnostics) {
    const Span begin = file.span.part(0, 1);
    if (!layout.styles.contains(layout.root_style)) {
        diagnostics.error(begin, fmt::format("the layout has no style '{}'", layout.root_style),
                          {"every text starts from it: body: {font: body, size: 10pt}"});
    } else if (!layout.styles.at(layout.root_style).font || !layout.styles.at(layout.root_style).size) {
        diagnostics.error(layout.styles.at(layout.root_style).span, "the root style needs a font and a size",
                          {"write {font: body, size: 10pt}"});
    }
    if (!layout.entry.contains("default"))
        diagnostics.error(begin,
                          "the layout has no entry: default:", {"it dresses every type without a template of its own"});
    if (layout.section.empty())
        diagnostics.error(begin, "the layout has no section:", {"write section: {text: \"{title}\"}"});
}

}  // namespace

Spacing read_spacing(const Node& map, Diagnostics& diagnostics) {
    constexpr auto kNames = yaml::names(kSpacingKeys);
    Spacing spacing;
    if (!yaml::expect_map(map, "spacing", diagnostics)) return spacing;
    yaml::check_keys(map, kNames, "spacing", diagnostics);
    const std::array<Measure*, 4> places{&spacing.sections, &spacing.title, &spacing.entries, &spacing.items};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        with(map, kNames[i], [&](const Node& n) { *places[i] = read_measure(n, diagnostics).value_or(*places[i]); });
    }
    return spacing;
}

void read_entries(const Node& map, Layout& layout, Diagnostics& diagnostics) {
    if (!yaml::expect_map(map, "entry", diagnostics)) return;
    yaml::check_keys(map, yaml::names(kEntryKeys), "entry", diagnostics);
    for (const auto& [type, boxes] : map.entries)
        layout.entry[type.text] = read_boxes(boxes, Scope::entry, diagnostics);
}

Layout read(const Node& file, Diagnostics& diagnostics) {
    Layout layout;
    if (!file.is_map()) {
        // A layout that cannot be found or read has said so.
        if (!file.is_null() || !diagnostics.has_errors())
            diagnostics.error(file.span, "a layout must be a map", {"begin with layout: 1"});
        return layout;
    }
    yaml::check_keys(file, yaml::names(kLayoutKeys), "the layout", diagnostics);
    const Node* const version = file.find("layout");
    if (version == nullptr || version->text != "1") {
        diagnostics.error(version == nullptr ? file.span : version->span, "this layout does not say its version",
                          {"write layout: 1"});
    }
    with(file, "page", [&](const Node& n) { layout.page = read_page(n, diagnostics); });
    with(file, "root", [&](const Node& n) { layout.root_style = yaml::read_text(n, diagnostics).value_or("body"); });
    with(file, "spacing", [&](const Node& n) { layout.spacing = read_spacing(n, diagnostics); });
    with(file, "fit", [&](const Node& n) { layout.fit = read_fit(n, diagnostics); });
    with(file, "dates", [&](const Node& n) { layout.dates = read_dates(n, diagnostics); });
    read_tables(file, layout, diagnostics);
    with(file, "header", [&](const Node& n) { layout.header = read_boxes(n, Scope::header, diagnostics); });
    with(file, "section", [&](const Node& n) { layout.section = read_boxes(n, Scope::section, diagnostics); });
    with(file, "footer", [&](const Node& n) { layout.footer = read_boxes(n, Scope::running, diagnostics); });
    with(file, "running", [&](const Node& n) { layout.running = read_boxes(n, Scope::running, diagnostics); });
    with(file, "entry", [&](const Node& n) { read_entries(n, layout, diagnostics); });
    with(file, "side-by-side", [&](const Node& n) { layout.side_by_side = read_measure(n, diagnostics); });
    require(file, layout, diagnostics);
    References{layout, diagnostics}.check();
    // What a column changes is checked by itself, so that a mistake of the whole is not told once a column.
    if (diagnostics.has_errors()) return layout;
    read_columns(file, layout, diagnostics);
    for (const Column& column : layout.columns) References{column.look.front(), diagnostics}.check();
    check_widths(layout, diagnostics);
    return layout;
}

}  // namespace quoin::layout
