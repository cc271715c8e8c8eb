#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

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

/// The keys of `settings.render_command`, for the schema.
std::span<const std::string_view> render_command_keys();
/// RenderCV's names of languages: "english", "mandarin_chinese".
std::vector<std::string_view> language_names();

}  // namespace quoin::resume
