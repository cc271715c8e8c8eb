#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "resume/resume.h"
#include "yaml/edit.h"
#include "yaml/node.h"

namespace quoin::cli {

/// Is it a key of the CV file, rather than of its layout?
bool is_of_cv(const yaml::Change& change);

/// Makes the changes in a CV file. One that cannot be made is reported.
void change_cv(yaml::Node& cv, const std::vector<yaml::Change>& changes, Diagnostics& diagnostics);

/// The variant of that name; nullptr, and an error at `cv`, if there is none.
const resume::Variant* find_variant(const resume::Resume& resume, std::string_view name, Span cv,
                                    Diagnostics& diagnostics);

/// A variant of the CV file `cv`: with what the variant sets in it, and what the command line `sets` over that.
resume::Resume read_variant(yaml::Node cv, const resume::Variant& variant, const std::vector<yaml::Change>& sets,
                            Diagnostics& diagnostics);

}  // namespace quoin::cli
