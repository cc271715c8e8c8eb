#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "yaml/edit.h"

namespace quoin::layout {

/// Finds the layout that another one `extends`: its number in the diagnostics, or nothing.
using Loader = std::function<std::optional<std::uint32_t>(const std::string& name)>;

/// A value set from outside: a variable ("accent") or a place in the file ("page.size").
using Override = yaml::Change;

/// Changes a layout whose parents and languages are merged, before the overrides and the variables: a CV's `design`.
using Reshape = std::function<void(yaml::Node& layout)>;

/// One file's worth of YAML out of a layout, what it extends, its part for a language and the overrides.
///
/// Maps merge by key, lists and blocks replace. `languages` are BCP 47 tags, the likeliest last.
/// `$name` is replaced by the variable of that name, `{=name}` by the word. Cycles, unknown layouts, unknown variables
/// and overrides of nothing are errors.
yaml::Node resolve(const yaml::Node& file, std::span<const std::string> languages, std::span<const Override> overrides,
                   const Loader& load, Diagnostics& diagnostics, const Reshape& reshape = nullptr);

/// The variables of a resolved or raw layout: names for hints.
std::vector<std::string> variable_names(const yaml::Node& file);

}  // namespace quoin::layout
