#pragma once

#include <string>

#include "base/diagnostics.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::emit {

/// A CV in one language as a JSON Resume that is valid by its schema 1.2.1.
///
/// What that schema has no key for stands under further ones, which it allows and import::read knows; each kind of
/// them, and of what is left out, is one warning. Texts keep our inline markup.
std::string write_json_resume(const resume::Resume& cv, const locale::Language& language, Diagnostics& diagnostics);

}  // namespace quoin::emit
