#pragma once

#include "resume/context.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::resume {

/// `pages: 1`, a whole number from 1 to 100.
void read_pages(const yaml::Node& node, Fit& fit, Context& context);
/// `fit: {drop: below 3}`.
void read_fit(const yaml::Node& node, Fit& fit, Context& context);

}  // namespace quoin::resume
