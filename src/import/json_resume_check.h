#pragma once

#include "base/diagnostics.h"
#include "yaml/node.h"

namespace quoin::import {

/// Is this valid by JSON Resume's schema 1.2.1? Each breach is an error at its place.
///
/// Let be, as they are found everywhere: empty texts, words such as Present for an end, dates in other spellings and an
/// `endDate: null` (both with a warning), and keys that the schema does not know. A file written as YAML has no number
/// that is no text.
bool check_json_resume(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace quoin::import
