#pragma once

#include <string>
#include <vector>

#include "import/traced.h"

namespace quoin::import {

/// How a part of a line looks.
struct Look {
    bool is_bold = false;
    bool is_italic = false;
    bool is_code = false;
    char script = '\0';  ///< '^' raised, '~' lowered
    std::string link;    ///< an address that resume::link_address takes; empty: none

    bool operator==(const Look&) const = default;
};

struct LookedRun {
    Traced text;
    Look look;
};

/// A line in our markup, which reads back as these very signs; white space is one blank, and none at both ends.
///
/// Emphasis that our markup cannot say there (inside a word, right behind punctuation) is left out.
Traced write_line(std::vector<LookedRun> runs);

}  // namespace quoin::import
