#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "block/block.h"
#include "block/style.h"
#include "resume/resume.h"

namespace quoin::block {

/// An icon as it was drawn: in a box 1000 high, y running down.
struct IconShape {
    std::string path;  ///< as in display::Outline
    int width = 1000;  ///< of its box
    int top = 0;       ///< of its ink
    int bottom = 1000;

    bool operator==(const IconShape&) const = default;
};

/// The icon of that name, or of another name that is known for it ("envelope").
///
/// `table` has a line for each icon: name, width, top, bottom, path (assets/pack_icons.py).
std::optional<IconShape> find_icon(std::string_view table, std::string_view name);

std::vector<std::string_view> icon_names(std::string_view table);

/// What stands before a contact: the icon of its kind; that of a link or a person if its network has none of its own.
std::optional<std::string> icon_name(const resume::Contact& contact, std::string_view table);

/// An icon beside text of `style`: 0.9 em high, centred on the capitals, in a place 1 em wide so that texts line up.
Icon place_icon(const IconShape& shape, const Style& style, Color color);

}  // namespace quoin::block
