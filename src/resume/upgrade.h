#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace quoin::resume {

/// One change of a file's text: bytes [begin, end) become `text`.
struct Edit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
    std::string_view about;  ///< what it does; empty: a part of the edit before it

    bool operator==(const Edit&) const = default;
};

/// What brings a CV file to the form of today, in the order of the file; all other bytes stay.
///
/// `schema: 1` is added, and bullets below a bullet (RenderCV's "- Title:" with a list, or lines that begin with "- "
/// in a plain text) are written out as `text` and `highlights`. Older forms in quotes or in block texts are left: they
/// stay readable.
std::vector<Edit> upgrades(const yaml::Node& root, std::string_view source);

/// The text after all edits.
std::string edited(std::string_view source, const std::vector<Edit>& edits);

}  // namespace quoin::resume
