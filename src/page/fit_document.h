#pragma once

#include "block/block.h"
#include "font/font_book.h"
#include "layout/layout.h"
#include "page/break_pages.h"
#include "page/fit.h"

namespace quoin::page {

/// On how many pages a document shall stand, and what may be done for that.
struct FitOrder {
    int pages = 1;
    FitSetting start;  ///< as the layout has it: what it says of size and leading is the body's
    FitPolicy policy;
    Length reserve = {};  ///< to be left free at the foot of the last page
};

/// A document set for its pages: what paginate() needs, and how it came to that.
struct FittedDocument {
    block::Document blocks;
    layout::PageSetup page;
    GapRange gaps;
    Fit fit;
    Length natural_height;  ///< of the content as the layout has it, all pages one under the other
    Length natural_room;    ///< of all pages
};

/// Squeezes a document onto the pages of an order, or opens it to fill the one page (typography.md 6.5).
///
/// Two pages and more are squeezed if need be, never opened: only the gaps of all pages but the last give, by a tenth.
/// Of several columns the one that goes farthest counts; columns keep their places and widths.
/// If it does not fit, which `fit.fits()` says, it is given at its tightest.
FittedDocument fit_document(const block::Document& document, const layout::PageSetup& page, const FitOrder& order,
                            const font::FontBook& fonts);

/// Whether fit_document() would give a document that fits; cheaper.
bool can_fit_document(const block::Document& document, const layout::PageSetup& page, const FitOrder& order,
                      const font::FontBook& fonts);

/// How many lines of the body a content of that height has too many; 0 if it fits.
int lines_too_many(Length height, Length room, const FitSetting& setting);

}  // namespace quoin::page
