#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "base/strings.h"
#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

constexpr std::string_view kOthers = "*";
constexpr std::string_view kHeader = "header";
constexpr std::string_view kAcross = "across";

/// Reads `columns`, `place` and `order` into a layout whose rest is read.
class ColumnReader {
public:
    ColumnReader(Layout& layout, Diagnostics& diagnostics) : layout_{layout}, diagnostics_{diagnostics} {}

    void columns(const Node& map) {
        if (!yaml::expect_map(map, "columns", diagnostics_)) return;
        const Layout base = layout_;
        for (const auto& [name, node] : map.entries) layout_.columns.push_back(column(name, node, base));
        layout_.order.resize(layout_.columns.size());
        std::iota(layout_.order.begin(), layout_.order.end(), std::size_t{0});
        const auto is_wide = [](const Column& c) { return c.width.kind == Track::Kind::fraction; };
        const auto wide = std::find_if(layout_.columns.begin(), layout_.columns.end(), is_wide);
        if (wide != layout_.columns.end())
            layout_.other_place = static_cast<std::size_t>(wide - layout_.columns.begin());
    }

    void place(const Node& map) {
        if (!yaml::expect_map(map, "place", diagnostics_)) return;
        for (const auto& [section, node] : map.entries) {
            if (section.text == kHeader && node.text == kAcross) continue;
            const auto index = column_named(node);
            if (!index) continue;
            if (section.text == kOthers)
                layout_.other_place = *index;
            else if (section.text == kHeader)
                layout_.header_place = *index;
            else
                layout_.place[section.text] = *index;
        }
    }

    void order(const Node& list) {
        std::vector<std::size_t> order;
        for (const Node& item : list.items) {
            if (const auto index = column_named(item)) order.push_back(*index);
        }
        std::vector<std::size_t> sorted = order;
        std::sort(sorted.begin(), sorted.end());
        const bool names_each =
            sorted.size() == layout_.columns.size() && std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
        if (names_each)
            layout_.order = std::move(order);
        else if (list.is_list() && order.size() == list.items.size())
            diagnostics_.error(list.span, "'order' names every column once", {"in the order in which they are read"});
        else if (!list.is_list())
            diagnostics_.error(list.span, "'order' is a list of columns", {"write order: [main, side]"});
    }

private:
    Column column(const Node& name, const Node& map, const Layout& base) {
        Column column{
            .name = name.text, .span = name.span, .width = {}, .padding = {}, .background = {}, .look = {base}};
        if (!yaml::expect_map(map, "a column", diagnostics_)) return column;
        yaml::check_keys(map, yaml::names(kColumnKeys), "a column", diagnostics_);
        with(map, "width", [&](const Node& n) { column.width = read_track(n, diagnostics_); });
        if (column.width.kind == Track::Kind::automatic) {
            diagnostics_.error(map.find("width")->span, "the width of a page's column does not follow from its text",
                               {"write 1fr, 30% or 62mm"});
        }
        with(map, "padding", [&](const Node& n) { column.padding = read_sides(n, diagnostics_); });
        with(map, "background", [&](const Node& n) { column.background = yaml::read_color(n, diagnostics_); });
        with(map, "bleed", [&](const Node& n) { column.bleeds = yaml::read_bool(n, diagnostics_).value_or(false); });
        look(map, column.look.front());
        return column;
    }

    void look(const Node& map, Layout& look) {
        with(map, "styles", [&](const Node& styles) {
            if (!yaml::expect_map(styles, "styles", diagnostics_)) return;
            for (const auto& [name, rule] : styles.entries)
                lay_over(look.styles[name.text], read_style(rule, diagnostics_));
        });
        with(map, "spacing", [&](const Node& n) { look.spacing = read_spacing(n, diagnostics_); });
        with(map, "section", [&](const Node& n) { look.section = read_boxes(n, Scope::section, diagnostics_); });
        with(map, "entry", [&](const Node& n) { read_entries(n, look, diagnostics_); });
    }

    std::optional<std::size_t> column_named(const Node& node) {
        const auto is_it = [&](const Column& column) { return column.name == node.text; };
        const auto found = std::find_if(layout_.columns.begin(), layout_.columns.end(), is_it);
        if (node.is_scalar() && found != layout_.columns.end())
            return static_cast<std::size_t>(found - layout_.columns.begin());
        std::vector<std::string_view> names;
        for (const Column& column : layout_.columns) names.push_back(column.name);
        const auto meant = nearest(node.text, names);
        diagnostics_.error(
            node.span, fmt::format("there is no column '{}'", node.text),
            {meant ? fmt::format("did you mean '{}'?", *meant) : fmt::format("the columns are {}", one_of(names))});
        return std::nullopt;
    }

    Layout& layout_;
    Diagnostics& diagnostics_;
};

template <auto... members>
void take_over(StyleRule& rule, const StyleRule& over) {
    const auto take = [](auto& to, const auto& from) {
        if (from) to = from;
    };
    (take(rule.*members, over.*members), ...);
}

}  // namespace

void lay_over(StyleRule& rule, const StyleRule& over) {
    using R = StyleRule;
    if (!over.extends.empty()) {
        rule.extends = over.extends;
        rule.extends_span = over.extends_span;
    }
    if (over.font) rule.font_span = over.font_span;
    const std::optional<Measure> own = rule.size;
    rule.span = over.span;
    take_over<&R::font, &R::size, &R::weight, &R::cjk_weight, &R::is_italic, &R::color, &R::leading, &R::align,
              &R::justify_from, &R::caps, &R::letterspacing, &R::figures, &R::emphasis, &R::is_tsume, &R::hyphenates,
              &R::space_before, &R::space_after, &R::indent, &R::keep, &R::wrap, &R::role>(rule, over);
    // 90 % in a column is 90 % of what the style is elsewhere.
    const bool is_share = own && over.size && over.size->em != 0;
    if (is_share) rule.size = Measure{over.size->at(own->fixed), over.size->em * own->em / 1000};
}

void read_columns(const Node& file, Layout& layout, Diagnostics& diagnostics) {
    ColumnReader reader{layout, diagnostics};
    with(file, "column-gap",
         [&](const Node& n) { layout.column_gap = read_measure(n, diagnostics).value_or(layout.column_gap); });
    with(file, "columns", [&](const Node& n) { reader.columns(n); });
    for (const std::string_view key : {"place", "order"}) {
        const Node* const node = file.find(key);
        if (node == nullptr || node->is_null()) continue;
        if (layout.columns.empty()) {
            diagnostics.error(node->span, fmt::format("'{}' needs columns:", key),
                              {"write columns: {side: {width: 60mm}, main: {width: 1fr}}"});
            continue;
        }
        if (key == "place")
            reader.place(*node);
        else
            reader.order(*node);
    }
}

}  // namespace quoin::layout
