#pragma once

#include <optional>

#include "locale/language.h"
#include "resume/context.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::resume {

/// Reads `settings`; what concerns RenderCV's own files (render_command) is passed over.
Settings read_settings(const yaml::Node& node, Context& context);

/// Reads `locale`: its language, by RenderCV's name or a tag, and the words around dates. Each of RenderCV's other
/// wordings, which no layout prints, is a warning.
LocaleWords read_locale(const yaml::Node& node, Context& context);

}  // namespace quoin::resume
