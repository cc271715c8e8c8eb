#pragma once

#include <functional>

#include "base/diagnostics.h"
#include "block/block.h"
#include "display/document.h"
#include "font/font_book.h"
#include "layout/layout.h"
#include "page/break_pages.h"

namespace quoin::page {

/// The running line of page `page` of `pages` (both count from 1).
using Footer = std::function<block::Block(int page, int pages)>;

/// Sets a CV on as many pages as it needs. `footer` may be empty.
///
/// A strip higher than a page is set alone and reported. Metadata and outline titles are filled in;
/// the document's language is `metadata.language`. Every page but the last is filled by its gaps within `gaps`.
display::Document paginate(const block::Document& source, const layout::PageSetup& setup, const Footer& footer,
                           display::Metadata metadata, const font::FontBook& fonts, Diagnostics& diagnostics,
                           GapRange gaps = kRaggedPages);

}  // namespace quoin::page
