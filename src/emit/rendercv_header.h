#pragma once

#include "emit/losses.h"
#include "emit/rendercv_entries.h"
#include "locale/language.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::emit {

/// Puts the name, the headline, the photo and the contacts into RenderCV's `cv`, in the order of the CV.
void put_header(yaml::Node& cv, const resume::Resume& resume, const locale::Language& language,
                RenderCvEntries& entries, Losses& losses);

}  // namespace quoin::emit
