#pragma once

#include <string>

#include "base/color.h"

namespace quoin::pdf {

/// The fill colour of a content stream; writes it only when it changes.
class Paint {
public:
    /// Writes to `out`, the content of a page, where the colour is black at first.
    explicit Paint(std::string& out) : out_{out} {}

    /// What follows is filled in this colour.
    void set(Color color);

private:
    std::string& out_;
    Color color_;  // a page starts in black
};

}  // namespace quoin::pdf
