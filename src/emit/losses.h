#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace quoin::emit {

/// What a form cannot hold: one warning for each kind, at the first place where it was met.
class Losses {
public:
    explicit Losses(Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    /// "RenderCV has no logos", and what to do instead.
    void add(std::string_view kind, Span place, std::string text, std::string hint) {
        if (met_.emplace(kind).second) diagnostics_.warning(place, std::move(text), {std::move(hint)});
    }

private:
    std::set<std::string, std::less<>> met_;
    Diagnostics& diagnostics_;
};

}  // namespace quoin::emit
