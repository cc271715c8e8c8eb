#pragma once

#include "base/diagnostics.h"
#include "layout/layout.h"
#include "yaml/node.h"

// The readers of a layout's parts, for read.cpp.
namespace quoin::layout {

/// "12pt", "1.5em", "80%": em and % of an em; a bare 0 needs no unit.
std::optional<Measure> read_measure(const yaml::Node& node, Diagnostics& diagnostics);
StyleRule read_style(const yaml::Node& map, Diagnostics& diagnostics);
FontRole read_font_role(const yaml::Node& map, Diagnostics& diagnostics);
/// The width of a column: auto, 1fr, 30% or 12mm.
Track read_track(const yaml::Node& node, Diagnostics& diagnostics);
/// One measure for all sides, or a map of sides.
Sides read_sides(const yaml::Node& node, Diagnostics& diagnostics);
Spacing read_spacing(const yaml::Node& map, Diagnostics& diagnostics);
/// `entry:`, laid over what the layout has already.
void read_entries(const yaml::Node& map, Layout& layout, Diagnostics& diagnostics);
/// `columns`, `place` and `order`, once all else is read.
void read_columns(const yaml::Node& file, Layout& layout, Diagnostics& diagnostics);
/// What `over` says instead of `rule`; the rest stays.
void lay_over(StyleRule& rule, const StyleRule& over);
FitLimits read_fit(const yaml::Node& map, Diagnostics& diagnostics);
/// The field that a scalar names.
std::optional<Field> read_field(const yaml::Node& node, Scope scope, Diagnostics& diagnostics);
std::optional<Field> read_list_field(const yaml::Node& node, Scope scope, Diagnostics& diagnostics);
/// The keys `when` and `unless` of a map: a field or a list of fields each.
Condition read_condition(const yaml::Node& map, Scope scope, Diagnostics& diagnostics);
locale::DateLook read_dates(const yaml::Node& map, Diagnostics& diagnostics);
/// One block, or a list of blocks.
std::vector<Box> read_boxes(const yaml::Node& node, Scope scope, Diagnostics& diagnostics);

/// "0.5pt", or a map of width, color and sides.
std::optional<Border> read_border(const yaml::Node& node, Diagnostics& diagnostics);
std::optional<Rail> read_rail(const yaml::Node& node, Diagnostics& diagnostics);
/// Complains of rows, forms and page columns whose fixed columns are wider than the text.
void check_widths(const Layout& layout, Diagnostics& diagnostics);
/// The keys of a gauge beside its field.
GaugeBox read_gauge(const yaml::Node& map, Diagnostics& diagnostics);

/// The value of a grid block.
GridBox read_grid(const yaml::Node& map, Scope scope, Diagnostics& diagnostics);
std::optional<Valign> read_valign(const yaml::Node& node, Diagnostics& diagnostics);

/// A number in 1/1000, rounded to the nearest.
int per_mille(double number);

/// The choices that several readers share.
std::optional<Align> read_align(const yaml::Node& node, Diagnostics& diagnostics);
std::optional<Keep> read_keep(const yaml::Node& node, Diagnostics& diagnostics);
std::optional<Role> read_role(const yaml::Node& node, Diagnostics& diagnostics);

/// Calls `use(*value)` if `map` has a value other than null under `key`.
template <typename Use>
void with(const yaml::Node& map, std::string_view key, Use use) {
    const yaml::Node* const value = map.find(key);
    if (value != nullptr && !value->is_null()) use(*value);
}

}  // namespace quoin::layout
