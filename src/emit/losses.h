#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace quoin::emit {

/// What a form cannot hold: one warning for each kind of it, at the first place.
class Losses {
public:
    explicit Losses(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    void note(std::string_view kind, Span place, std::string text, std::string hint) {
        if (said_.emplace(kind).second) diagnostics_.warning(place, std::move(text), {std::move(hint)});
    }

private:
    Diagnostics& diagnostics_;
    std::set<std::string, std::less<>> said_;
};

}  // namespace quoin::emit
