#pragma once

#include "base/diagnostics.h"
#include "yaml/node.h"

namespace quoin::layout {

/// Replaces every `{=name}` in the scalars of a layout by the word that `words:` gives for that name.
///
/// `{{=` is no word but the sign. A word that is unknown, or that holds a brace or a bracket, is an error.
void put_words(yaml::Node& file, Diagnostics& diagnostics);

}  // namespace quoin::layout
