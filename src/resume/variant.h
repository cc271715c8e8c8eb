#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "locale/language.h"
#include "resume/fit.h"
#include "yaml/edit.h"

namespace quoin::resume {

/// A word of the file that names a tag, an id or a section.
struct Name {
    std::string text;
    Span span;

    bool operator==(const Name&) const = default;
};

/// One way of tailoring a CV: what `variants` says under its name.
struct Variant {
    Name name;
    std::optional<std::vector<Name>> include;  ///< tags or ids; none: all that is tagged stays
    std::vector<Name> exclude;
    std::vector<Name> order;                               ///< section ids; "*" stands for those that it does not name
    std::vector<std::vector<locale::Language>> documents;  ///< to be built: the languages of each; empty: all
    std::optional<Name> layout;
    Fit fit;                            ///< what it says of pages and of what may be dropped
    std::vector<yaml::Change> changes;  ///< of `set`, in order

    bool operator==(const Variant&) const = default;
};

}  // namespace quoin::resume
