#pragma once

#include <string>

#include "display/document.h"
#include "pdf/fonts.h"
#include "pdf/structure.h"

namespace quoin::pdf {

/// The content stream of page number `page` and its annotations.
struct PageContent {
    std::string stream;
    Array annotations;
};

/// Writes what a page shows, item by item; every operator that draws stands in an MCID of its element or in an
/// Artifact.
///
/// Items on one baseline share a text object. Elements get their content, links their annotations.
PageContent write_content(const display::Document& document, std::size_t page, const FontSet& fonts,
                          Structure& structure, Store& store);

}  // namespace quoin::pdf
