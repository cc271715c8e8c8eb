#pragma once

#include <optional>
#include <vector>

#include "block/block.h"
#include "page/strip.h"

namespace quoin::page {

/// How much narrower than its column a block's content is: padding, borders, rail.
Length room_beside(const block::Box& box);

/// Puts padding, background, border and rail around strips that are `width` wide with them.
///
/// A background or a border makes them one, unless the border has only a top, a bottom, or both.
void dress(std::vector<Strip>& strips, const block::Box& box, Length width);

/// The background and the border of `area`, in drawing order; decoration.
std::vector<display::Item> frame_items(const Rect& area, std::optional<Color> background,
                                       const std::optional<block::Border>& border, Length radius);

}  // namespace quoin::page
