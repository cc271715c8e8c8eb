#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "yaml/node.h"

namespace quoin::layout {

/// What a CV's `design:` must know beside the layout.
struct DesignContext {
    std::string_view language = "en";                                  ///< BCP 47: how "degree in area" is said
    std::span<const std::string> families;                             ///< every font family there is
    std::function<bool(const std::string& family)> has_han = nullptr;  ///< does that family have Han characters?
};

/// Changes a layout as a CV's `design:` asks: the layout's own variables by their names, and RenderCV's keys as far as
/// our language can say them (layouts/README.md has the table).
///
/// `layout` has its parents and its languages merged, its variables are not replaced yet. What cannot be said is one
/// warning for each group of keys, at the first, with the reason; so is every unknown key. A key that asks for what
/// quoin does anyway says nothing. `theme` is left to the caller.
void apply_design(yaml::Node& layout, const yaml::Node& design, const DesignContext& context, Diagnostics& diagnostics);

}  // namespace quoin::layout
