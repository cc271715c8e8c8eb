#pragma once

#include <vector>

#include "block/block.h"

namespace quoin::block {

/// The parts of a text between 、 ， ； ; · | and ", ", without the space around them; those in brackets part nothing.
std::vector<Text> split_tags(const Text& text);

}  // namespace quoin::block
