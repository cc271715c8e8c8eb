#pragma once

#include <span>
#include <string>
#include <string_view>

namespace quoin::schema {

/// The JSON Schema (2020-12) of CV files, and of layout files, made from the tables that the readers go by.
///
/// `rules` are the names of quoin lint's.
std::string cv_schema(std::span<const std::string_view> rules);
std::string layout_schema();

}  // namespace quoin::schema
