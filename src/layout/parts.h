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
FitLimits read_fit(const yaml::Node& map, Diagnostics& diagnostics);
/// One block, or a list of blocks.
std::vector<Box> read_boxes(const yaml::Node& node, Scope scope, Diagnostics& diagnostics);

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
