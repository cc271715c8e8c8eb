#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/node.h"

// Building and searching the YAML of a layout, for design*.cpp.
namespace quoin::layout {

/// A plain scalar, as if it stood at `span`: a length, a word, a number.
yaml::Node word(std::string text, Span span);
/// A scalar in quotes: a text template.
yaml::Node quoted(std::string text, Span span);
yaml::Node list_of(std::vector<yaml::Node> items, Span span);
yaml::Node map_of(std::vector<std::pair<std::string, yaml::Node>> entries, Span span);

/// Sets `map[key]`; gives the value's new place.
yaml::Node& set(yaml::Node& map, std::string_view key, yaml::Node value);
void erase(yaml::Node& map, std::string_view key);

/// Makes a block print nothing, where it stands.
void clear_block(yaml::Node& block);

/// Whether the blocks below a `for:` are visited too.
enum class Repeated { visited, skipped };

/// Calls `visit` for every block of a block, a list of blocks or a cell, outer ones first, in reading order.
void each_block(yaml::Node& blocks, Repeated repeated, const std::function<void(yaml::Node& block)>& visit);

/// The `header`, `section` or `entry` of a layout, and those of its columns.
std::vector<yaml::Node*> rooms(yaml::Node& layout, std::string_view name);

/// The names of the fields in a text template, in order.
std::vector<std::string> fields_of(std::string_view text_template);

/// A text block (or an item) that prints nothing but dates and places.
bool is_beside(const yaml::Node& block);

/// A text block of an entry's summary and nothing else.
bool is_summary(const yaml::Node& block);

/// The text template of a text or item block; nullptr for other blocks.
const yaml::Node* template_of(const yaml::Node& block);

}  // namespace quoin::layout
