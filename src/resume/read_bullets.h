#pragma once

#include <string_view>
#include <vector>

#include "resume/context.h"
#include "resume/entry.h"
#include "yaml/node.h"

namespace quoin::resume {

/// Reads `highlights`: a list of bullets, or a language map of such lists; one text is a list of one.
///
/// A bullet is a text, a language map, {text, highlights}, a map from a text to a list, or a text with lines that
/// begin with "- " (RenderCV), which are its children.
Bullets read_bullets(const yaml::Node& node, Context& context);

/// Where in a text the lines that begin with "- " start (RenderCV's bullets below it), the text itself (at 0) first.
std::vector<std::size_t> bullet_starts(const yaml::Node& node, std::string_view source);

/// Reads `id`, `tags` or `priority`; false if `key` is none of them.
bool read_mark(const yaml::Node& key, const yaml::Node& value, Marks& marks, Context& context);

}  // namespace quoin::resume
