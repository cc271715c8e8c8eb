#pragma once

#include "resume/context.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::resume {

/// Reads the keys of `cv` except its sections: the name, the photo, and the contacts in the order of the file.
void read_header(const yaml::Node& cv, Resume& resume, Context& context);

}  // namespace quoin::resume
