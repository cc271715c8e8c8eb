#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.h"
#include "layout/keys.h"
#include "layout/parts.h"
#include "yaml/reader.h"

namespace quoin::layout {

namespace {

using yaml::Node;

constexpr auto kKinds = yaml::names(kBoxKinds);
constexpr auto kCommon = yaml::names(kBoxKeys);

/// Reads blocks of one scope; `for` narrows the scope for what it repeats.
class BoxReader {
public:
    BoxReader(Scope scope, Diagnostics& diagnostics) : scope_{scope}, diagnostics_{diagnostics} {}

    std::vector<Box> boxes(const Node& node) const {
        std::vector<Box> list;
        if (node.is_null()) return list;
        const std::vector<Node> one{node};
        for (const Node& item : node.is_list() ? node.items : one) {
            if (auto read = box(item)) list.push_back(std::move(*read));
        }
        return list;
    }

private:
    std::optional<Box> box(const Node& node) const {
        if (!yaml::expect_map(node, "a block", diagnostics_)) return std::nullopt;
        const Node* kind = nullptr;
        for (const auto& [key, value] : node.entries) {
            if (std::find(kKinds.begin(), kKinds.end(), key.text) == kKinds.end()) continue;
            if (kind != nullptr) {
                diagnostics_.error(key.span, fmt::format("this block is a '{}' already", kind->text),
                                   {"make it a block of its own"});
                return std::nullopt;
            }
            kind = &key;
        }
        if (kind == nullptr) {
            no_kind(node);
            return std::nullopt;
        }
        check_keys(node, kind->text);
        return read(node, kind->text);
    }

    void no_kind(const Node& node) const {
        for (const auto& [key, value] : node.entries) {
            if (std::find(kCommon.begin(), kCommon.end(), key.text) != kCommon.end()) continue;
            if (const auto meant = nearest(key.text, kKinds)) {
                diagnostics_.error(key.span, fmt::format("unknown block '{}'", key.text),
                                   {fmt::format("did you mean '{}'?", *meant)});
                return;
            }
        }
        diagnostics_.error(node.span, "this block says not what it is",
                           {fmt::format("give it one of {}", one_of(kKinds))});
    }

    void check_keys(const Node& node, std::string_view kind) const {
        std::vector<std::string_view> known{kCommon.begin(), kCommon.end()};
        for (const OwnKey& own : kOwnKeys) {
            if (own.kind == kind) known.push_back(own.key.name);
        }
        known.push_back(kind);
        yaml::check_keys(node, known, fmt::format("a {} block", kind), diagnostics_);
    }

    Box read(const Node& node, const std::string& kind) const {
        Box box;
        box.span = node.span;
        common(node, box);
        const Scope inner = box.repeat == Field::roles ? Scope::role : scope_;
        BoxReader{inner, diagnostics_}.content(node, kind, *node.find(kind), box);
        return box;
    }

    void common(const Node& node, Box& box) const {
        with(node, "style", [&](const Node& n) {
            box.style = yaml::read_text(n, diagnostics_).value_or("");
            box.style_span = n.span;
        });
        box.condition = read_condition(node, scope_, diagnostics_);
        with(node, "for", [&](const Node& n) { box.repeat = list_field(n); });
        with(node, "keep", [&](const Node& n) { box.keep = read_keep(n, diagnostics_); });
        with(node, "align", [&](const Node& n) { box.align = read_align(n, diagnostics_); });
        with(node, "space-before", [&](const Node& n) { box.space_before = read_measure(n, diagnostics_); });
        with(node, "space-after", [&](const Node& n) { box.space_after = read_measure(n, diagnostics_); });
        with(node, "background", [&](const Node& n) { box.background = yaml::read_color(n, diagnostics_); });
        with(node, "border", [&](const Node& n) { box.border = read_border(n, diagnostics_); });
        with(node, "radius", [&](const Node& n) { box.radius = radius(n, box); });
        with(node, "rail", [&](const Node& n) { box.rail = read_rail(n, diagnostics_); });
        with(node, "padding", [&](const Node& n) { box.padding = read_sides(n, diagnostics_); });
        with(node, "role", [&](const Node& n) { box.role = read_role(n, diagnostics_).value_or(Role::automatic); });
    }

    void content(const Node& node, std::string_view kind, const Node& value, Box& box) const {
        if (kind == "text") box.what = text(node, value);
        if (kind == "inline") box.what = inline_box(node, value);
        if (kind == "row") box.what = row(value);
        if (kind == "grid") box.what = read_grid(value, scope_, diagnostics_);
        if (kind == "stack") box.what = StackBox{boxes(value)};
        if (kind == "rule") box.what = rule(value);
        if (kind == "bullets") box.what = bullets(node, value);
        if (kind == "item") box.what = item(node, value);
        if (kind == "picture") box.what = picture(node, value);
        if (kind == "tags") box.what = tags(node, value);
        if (kind == "gauge") box.what = gauge(node, value);
        if (kind == "space") box.what = SpaceBox{read_measure(value, diagnostics_).value_or(Measure{})};
        if (kind == "break") box.what = BreakBox{};
    }

    TextBox text(const Node& node, const Node& value) const {
        TextBox box{parse_template(value, scope_, diagnostics_), {}, {}};
        with(node, "shrink", [&](const Node& n) { box.shrinks = read_measure(n, diagnostics_); });
        with(node, "icon", [&](const Node& n) {
            box.icon = IconName{yaml::read_text(n, diagnostics_).value_or(""), n.span, {}};
            with(node, "icon-color", [&](const Node& c) { box.icon->color = yaml::read_color(c, diagnostics_); });
        });
        return box;
    }

    InlineBox inline_box(const Node& node, const Node& value) const {
        InlineBox box;
        box.items = list_field(value).value_or(Field::contacts);
        with(node, "separator", [&](const Node& n) { box.separator = yaml::read_text(n, diagnostics_).value_or(""); });
        with(node, "icons", [&](const Node& n) { box.has_icons = yaml::read_bool(n, diagnostics_).value_or(false); });
        with(node, "urls", [&](const Node& n) { box.has_urls = yaml::read_bool(n, diagnostics_).value_or(false); });
        with(node, "lines", [&](const Node& n) { box.has_lines = yaml::read_bool(n, diagnostics_).value_or(false); });
        with(node, "icon-color", [&](const Node& n) { box.icon_color = yaml::read_color(n, diagnostics_); });
        return box;
    }

    RowBox row(const Node& value) const {
        RowBox row;
        if (!yaml::expect_map(value, "a row", diagnostics_)) return row;
        yaml::check_keys(value, yaml::names(kRowKeys), "a row", diagnostics_);
        bool are_lists = true;
        const auto items = [&](const Node& n) -> const std::vector<Node>& {
            if (!n.is_list())
                diagnostics_.error(n.span, fmt::format("expected a list, found {}", yaml::describe(n.kind)),
                                   {"write […]"});
            are_lists = are_lists && n.is_list();
            return n.items;
        };
        with(value, "columns", [&](const Node& n) {
            for (const Node& column : items(n)) row.columns.push_back(read_track(column, diagnostics_));
        });
        with(value, "cells", [&](const Node& n) {
            for (const Node& cell : items(n)) row.cells.push_back(this->cell(cell));
        });
        with(value, "gap", [&](const Node& n) { row.gap = read_measure(n, diagnostics_).value_or(row.gap); });
        with(value, "height", [&](const Node& n) { row.height = read_measure(n, diagnostics_).value_or(row.height); });
        with(value, "grid", [&](const Node& n) { row.grid = grid(n); });
        with(value, "valign", [&](const Node& n) { row.valign = read_valign(n, diagnostics_).value_or(row.valign); });
        if (are_lists && (row.columns.size() != row.cells.size() || row.cells.empty())) {
            diagnostics_.error(
                value.span,
                fmt::format("{} columns and {} cells do not make a row", row.columns.size(), row.cells.size()),
                {"give every column its cell"});
        }
        return row;
    }

    /// A cell is a block; a list is a stack; nothing is an empty cell.
    Box cell(const Node& node) const {
        if (node.is_map()) {
            if (auto read = box(node)) return std::move(*read);
        }
        if (!node.is_list()) (void)yaml::expect_map(node, "a cell", diagnostics_);
        Box stack;
        stack.span = node.span;
        stack.what = StackBox{node.is_list() ? boxes(node) : std::vector<Box>{}};
        return stack;
    }

    Grid grid(const Node& value) const {
        Grid grid;
        if (!yaml::expect_map(value, "a grid", diagnostics_)) return grid;
        yaml::check_keys(value, yaml::names(kRowLineKeys), "a grid", diagnostics_);
        with(value, "width",
             [&](const Node& n) { grid.width = yaml::read_length(n, diagnostics_).value_or(grid.width); });
        with(value, "color", [&](const Node& n) { grid.color = yaml::read_color(n, diagnostics_); });
        return grid;
    }

    RuleBox rule(const Node& value) const {
        RuleBox rule;
        if (!yaml::expect_map(value, "a rule", diagnostics_)) return rule;
        yaml::check_keys(value, yaml::names(kRuleKeys), "a rule", diagnostics_);
        with(value, "thickness",
             [&](const Node& n) { rule.thickness = yaml::read_length(n, diagnostics_).value_or(rule.thickness); });
        with(value, "color", [&](const Node& n) { rule.color = yaml::read_color(n, diagnostics_); });
        with(value, "length", [&](const Node& n) { rule.length = read_measure(n, diagnostics_); });
        return rule;
    }

    BulletsBox bullets(const Node& node, const Node& value) const {
        BulletsBox box;
        box.items = list_field(value).value_or(Field::highlights);
        with(node, "bullet", [&](const Node& n) {
            box.span = n.is_scalar() ? n.place(0, n.text.size()) : n.span;
            const std::vector<Node> one{n};
            for (const Node& marker : n.is_list() ? n.items : one)
                box.markers.push_back(yaml::read_text(marker, diagnostics_).value_or(""));
        });
        if (box.markers.empty()) box.markers.emplace_back("•");
        with(node, "indent", [&](const Node& n) { box.indent = read_measure(n, diagnostics_).value_or(box.indent); });
        with(node, "gap", [&](const Node& n) { box.gap = read_measure(n, diagnostics_).value_or(box.gap); });
        return box;
    }

    ItemBox item(const Node& node, const Node& value) const {
        ItemBox box;
        box.text = parse_template(value, scope_, diagnostics_);
        box.marker.parts = {Part{Part::Kind::literal, "•", {}, {}, {}, node.span}};
        with(node, "marker", [&](const Node& n) { box.marker = parse_template(n, scope_, diagnostics_); });
        with(node, "indent", [&](const Node& n) { box.indent = read_measure(n, diagnostics_).value_or(box.indent); });
        return box;
    }

    PictureBox picture(const Node& node, const Node& value) const {
        PictureBox box;
        if (const auto found = field(value)) {
            box.field = *found;
            if (!is_picture(*found))
                diagnostics_.error(value.span, fmt::format("'{}' is no picture", value.text), {"use photo or logo"});
        }
        with(node, "width", [&](const Node& n) { box.width = read_measure(n, diagnostics_).value_or(Measure{}); });
        with(node, "aspect", [&](const Node& n) { box.aspect = aspect(n); });
        with(node, "crop", [&](const Node& n) {
            if (const auto index = yaml::read_choice(n, kCrops, diagnostics_)) box.crop = static_cast<Crop>(*index);
        });
        if (box.width == Measure{}) diagnostics_.error(node.span, "a picture needs a width", {"write width: 25mm"});
        return box;
    }

    std::optional<int> aspect(const Node& node) const {
        const auto parts = split(node.text, '/');
        std::array<double, 2> numbers{0, 1};
        for (std::size_t i = 0; i < parts.size() && i < 2; ++i) {
            Node number = node;
            number.text = trim(parts[i]);
            numbers[i] = yaml::read_number(number, 0.01, 1000, diagnostics_).value_or(1);
        }
        return per_mille(numbers[0] / numbers[1]);
    }

    Measure radius(const Node& node, const Box& box) const {
        if (box.border && !box.border->has_all())
            diagnostics_.error(node.span, "a border with round corners has all four sides",
                               {"leave out the sides or the radius"});
        return read_measure(node, diagnostics_).value_or(Measure{});
    }

    TagsBox tags(const Node& node, const Node& value) const {
        TagsBox box;
        if (const auto found = field(value)) {
            box.field = *found;
            if (is_list(*found) || is_picture(*found))
                diagnostics_.error(value.span, fmt::format("'{}' is no text", value.text), {"use details or summary"});
        }
        with(node, "gap", [&](const Node& n) { box.gap = read_measure(n, diagnostics_).value_or(box.gap); });
        return box;
    }

    GaugeBox gauge(const Node& node, const Node& value) const {
        const auto found = field(value);
        if (found && *found != Field::level)
            diagnostics_.error(value.span, fmt::format("'{}' is no level", value.text), {"write gauge: level"});
        return read_gauge(node, diagnostics_);
    }

    std::optional<Field> field(const Node& node) const { return read_field(node, scope_, diagnostics_); }
    std::optional<Field> list_field(const Node& node) const { return read_list_field(node, scope_, diagnostics_); }

    Scope scope_;
    Diagnostics& diagnostics_;
};

}  // namespace

Track read_track(const Node& node, Diagnostics& diagnostics) {
    const std::string_view text = node.text;
    if (text == "auto") return {Track::Kind::automatic, {}, 0};
    const bool is_percent = text.ends_with('%');
    if (!is_percent && !text.ends_with("fr")) {
        return {Track::Kind::fixed, read_measure(node, diagnostics).value_or(Measure{}), 0};
    }
    double amount = 0;
    const char* const end = text.data() + text.size() - (is_percent ? 1 : 2);
    const auto [rest, status] = std::from_chars(text.data(), end, amount);
    if (status != std::errc{} || rest != end || !(amount >= 0 && amount <= (is_percent ? 100 : 1000))) {
        diagnostics.error(node.span, fmt::format("'{}' is no width of a column", text),
                          {"write auto, 1fr, 30% or 12mm"});
        amount = 1;
    }
    if (is_percent) return {Track::Kind::percent, {}, per_mille(amount / 100)};
    return {Track::Kind::fraction, {}, per_mille(amount)};
}

Sides read_sides(const Node& node, Diagnostics& diagnostics) {
    constexpr auto kKeys = yaml::names(kPaddingKeys);
    if (node.is_scalar()) {
        const Measure all = read_measure(node, diagnostics).value_or(Measure{});
        return {all, all, all, all};
    }
    Sides sides;
    if (!yaml::expect_map(node, "padding", diagnostics)) return sides;
    yaml::check_keys(node, kKeys, "padding", diagnostics);
    const std::array<Measure*, 4> places{&sides.top, &sides.bottom, &sides.left, &sides.right};
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        with(node, kKeys[i], [&](const Node& n) { *places[i] = read_measure(n, diagnostics).value_or(Measure{}); });
    }
    return sides;
}

std::vector<Box> read_boxes(const Node& node, Scope scope, Diagnostics& diagnostics) {
    return BoxReader{scope, diagnostics}.boxes(node);
}

}  // namespace quoin::layout
