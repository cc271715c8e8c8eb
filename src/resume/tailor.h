#pragma once

#include "base/diagnostics.h"
#include "resume/resume.h"

namespace quoin::resume {

/// The CV as a variant wants it, but for its `set`, which changes the file before it is read.
///
/// Of the parts that carry tags, those stay that `include` names by a tag or by their id; parts without tags stay. What
/// `exclude` names goes in any case. A name that nothing has is reported.
Resume tailored(Resume resume, const Variant& variant, Diagnostics& diagnostics);

}  // namespace quoin::resume
