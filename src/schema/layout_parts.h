#pragma once

#include "schema/parts.h"

// The parts of the schema of layout files. Anywhere in a layout, `$name` may stand for a value.
namespace quoin::schema {

/// The value, or nothing, or a variable.
Json open(const Json& value);
/// The form as a layout has it: words and numbers may be variables.
Json open_form(const yaml::Form& form);
/// A map of the keys of a table, or nothing, or a variable.
Json open_map(std::span<const yaml::Key> keys);

/// The definitions of lengths, colours and the like.
void add_layout_values(Json& definitions);
/// The definitions of blocks, for each place in which they may stand.
void add_boxes(Json& definitions);

}  // namespace quoin::schema
