#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/color.h"
#include "base/diagnostics.h"
#include "base/length.h"
#include "yaml/node.h"

namespace quoin::yaml {

/// Is `node` a map? If it is something else than a map or nothing, that is an error that says what was expected.
bool expect_map(const Node& node, std::string_view what, Diagnostics& diagnostics);

/// Complains of every key of `map` that is not in `known`.
///
/// An error with the hint if it is near to a known one (a typo), else a warning; `x-…` keys are silent.
/// `what` names the place for the reader: "the entry", "page".
void check_keys(const Node& map, std::span<const std::string_view> known, std::string_view what,
                Diagnostics& diagnostics);

/// The text of a scalar; a list or a map is an error ("expected text, found a list").
std::optional<std::string> read_text(const Node& node, Diagnostics& diagnostics);
/// true/false (also yes/no, on/off); anything else is an error.
std::optional<bool> read_bool(const Node& node, Diagnostics& diagnostics);
/// A decimal number within [low, high]; anything else is an error that names the range.
std::optional<double> read_number(const Node& node, double low, double high, Diagnostics& diagnostics);
/// A whole number within [low, high]; anything else is an error that names the range.
std::optional<int> read_whole(const Node& node, int low, int high, Diagnostics& diagnostics);
std::optional<Length> read_length(const Node& node, Diagnostics& diagnostics);
std::optional<Color> read_color(const Node& node, Diagnostics& diagnostics);

/// The index of the scalar in `choices`; anything else is an error that lists them, nearest first.
std::optional<std::size_t> read_choice(const Node& node, std::span<const std::string_view> choices,
                                       Diagnostics& diagnostics);

}  // namespace quoin::yaml
