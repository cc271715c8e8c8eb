#pragma once

#include <vector>

#include "block/block.h"
#include "layout/layout.h"
#include "page/break_pages.h"
#include "page/measure.h"

namespace quoin::page {

/// What runs from page to page between the same edges: the body, or one column.
struct Flow {
    std::vector<Strip> strips;
    Point first;   ///< where it stands on the first page
    Point others;  ///< and on every other
    PageRooms rooms;
};

/// The flows of a document in reading order: its body, then the columns, which begin below the body on the first page.
std::vector<Flow> measure_flows(const block::Document& document, const layout::PageSetup& setup, Measurer& measurer);

}  // namespace quoin::page
