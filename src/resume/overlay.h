#pragma once

#include "base/diagnostics.h"
#include "locale/language.h"
#include "yaml/node.h"

namespace quoin::resume {

/// The language in which a CV file says what it says without a language map.
///
/// The first of `languages`, else that of `locale`, else the one it looks like. Reports nothing.
locale::Language language_of(const yaml::Node& cv_file);

/// The CV file `base` with each value under `cv` of `overlay` as its value in `language`.
///
/// Values are matched by key, items of a list by `id`, else by position if both lists have one length. A value without
/// a language map becomes one. Whatever has no counterpart in `base` is an error at its place in the overlay; every
/// value keeps its place in its own file.
yaml::Node with_overlay(yaml::Node base, const yaml::Node& overlay, const locale::Language& language,
                        Diagnostics& diagnostics);

}  // namespace quoin::resume
