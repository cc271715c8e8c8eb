#pragma once

#include <functional>

#include "base/diagnostics.h"
#include "block/block.h"
#include "display/document.h"
#include "font/font_book.h"
#include "layout/layout.h"

namespace quoin::page {

/// Sets `line` (page and pages count from 1) at the top of every page but the first, as decoration, before all else.
///
/// Lines that reach into the text below them are warned of.
void place_running(const std::function<block::Block(int page, int pages)>& line, const layout::PageSetup& setup,
                   const font::FontBook& fonts, display::Document& document, Diagnostics& diagnostics);

}  // namespace quoin::page
