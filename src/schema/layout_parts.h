#pragma once

#include "layout/field.h"
#include "schema/parts.h"

// The parts of the schema of layout files. Anywhere in a layout, `$name` may stand for a value.
namespace quoin::schema {

/// The value, or nothing, or a variable.
Json open(const Json& value);
/// The form as a layout has it: words and numbers may be variables.
Json open_form(const yaml::Form& form);
/// A map of the keys of a table, or nothing, or a variable.
Json open_map(std::span<const yaml::Key> keys);

/// header, section, …: definitions of blocks begin with it.
std::string name_of(layout::Scope scope);
/// The form of a key that stands in a block of `scope`.
Json value_of(const yaml::Form& form, layout::Scope scope);
/// A block that stands in `place`, and whose content is of `scope`.
Json box(layout::Scope place, layout::Scope scope);
/// What `of` makes of a place and the scope of what stands there: in an entry, `for: roles` makes the fields the
/// role's.
Json by_repeat(layout::Scope place, Json (*of)(layout::Scope place, layout::Scope scope));

/// The definitions of lengths, colours and the like.
void add_layout_values(Json& definitions);
/// The definitions of blocks, for each place in which they may stand.
void add_boxes(Json& definitions);
/// The definitions of the forms that stand in blocks of `scope`.
void add_grid(Json& definitions, layout::Scope scope);

}  // namespace quoin::schema
