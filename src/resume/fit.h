#pragma once

#include <optional>

#include "base/span.h"

namespace quoin::resume {

/// What the CV asks of its pages.
struct Fit {
    std::optional<int> pages;  ///< on which it shall stand; none: as the layout says
    Span pages_span;
    std::optional<int> drop_below;  ///< parts of a lower priority may be left out for that; none: nothing

    bool operator==(const Fit&) const = default;
};

}  // namespace quoin::resume
