#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "import/dropped.h"

namespace quoin::import {

/// Where a link of a page leads, on paper.
struct LinkAddress {
    std::string url;              ///< empty: nowhere
    std::optional<Drop> dropped;  ///< why, unless it is a "#" that never led anywhere
};

LinkAddress read_link(std::string_view href);

/// What an image of a page is.
struct ImageAddress {
    std::string name;             ///< of a file of the folder; empty: none
    std::optional<Drop> dropped;  ///< why there is none
};

ImageAddress read_image(std::string_view src);

}  // namespace quoin::import
