#pragma once

#include <string>

#include "yaml/node.h"

namespace quoin::yaml {

/// A value as a YAML 1.2 document for people to keep: block style, two spaces a level, comments above what they are of.
///
/// A text stands plain where every reader of YAML takes it for that very text, else in quotes; texts of several lines
/// are literal blocks, long ones are folded at spaces. Parsing it gives the value again, but for places and comments.
std::string write(const Node& root);

}  // namespace quoin::yaml
