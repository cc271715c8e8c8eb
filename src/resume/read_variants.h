#pragma once

#include <vector>

#include "resume/context.h"
#include "resume/variant.h"
#include "yaml/node.h"

namespace quoin::resume {

/// `variants: {industry: {include: [c++], pages: 1}, …}`.
std::vector<Variant> read_variants(const yaml::Node& node, Context& context);

}  // namespace quoin::resume
