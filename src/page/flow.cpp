#include "page/flow.h"

namespace quoin::page {

namespace {

/// Where a flow may stand: from `first_top` on the first page, from `top` on the others, down to `bottom`.
struct Area {
    Length x;
    Length width;
    Length first_top;
    Length top;
    Length bottom;
};

Flow measure_flow(const block::Block& body, const Area& area, Measurer& measurer) {
    return {measurer.measure(body, area.width),
            {area.x, area.first_top},
            {area.x, area.top},
            {area.bottom - area.first_top, area.bottom - area.top}};
}

}  // namespace

std::vector<Flow> measure_flows(const block::Document& document, const layout::PageSetup& setup, Measurer& measurer) {
    const Length bottom = setup.height - setup.bottom;
    std::vector<Flow> flows;
    flows.push_back(measure_flow(
        document.body, {setup.left, setup.width - setup.left - setup.right, setup.top, setup.top, bottom}, measurer));
    if (document.columns.empty()) return flows;
    const Length head = height_of(flows.front().strips, {0, flows.front().strips.size()});
    const Length below = setup.top + head + (head > Length{} ? document.column_space : Length{});
    for (const block::Column& column : document.columns) {
        const Area area{column.x, column.width, below + column.top, setup.top + column.top, bottom - column.bottom};
        flows.push_back(measure_flow(column.body, area, measurer));
    }
    return flows;
}

}  // namespace quoin::page
