#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "reader/file.h"
#include "reader/pdf.h"

namespace quoin::reader {

/// By which number of an object a page, or a link on a page, is found again.
struct Places {
    std::map<std::uint32_t, std::size_t> pages;
    std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> links;  ///< page, and which of its links
};

/// The structure tree of a file, parents before kids; empty if it has none. At most 200000 elements, 100 deep.
std::vector<Element> read_structure(const File& file, const Places& places);

}  // namespace quoin::reader
