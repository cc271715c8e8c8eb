#pragma once

#include <string>

namespace quoin::schema {

/// The JSON Schema (2020-12) of CV files, and of layout files, made from the tables that the readers go by.
std::string cv_schema();
std::string layout_schema();

}  // namespace quoin::schema
