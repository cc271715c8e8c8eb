#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "layout/field.h"
#include "yaml/node.h"

namespace quoin::layout {

/// A piece of a text template: literal text, a field, or a bracketed group.
struct Part {
    enum class Kind { literal, field, group };

    Kind kind = Kind::literal;
    std::string text;                 ///< literal
    Field field = Field::name;        ///< field
    std::vector<std::string> styles;  ///< field: applied in order
    std::vector<Part> parts;          ///< group: printed only if all its fields have a value
    Span span;

    bool operator==(const Part&) const = default;
};

/// "{position}[, {company|strong}]", parsed.
struct Template {
    std::vector<Part> parts;
    Span span;

    bool operator==(const Template&) const = default;
};

/// Reads a text template. `{{`, `}}`, `[[`, `]]` stand for the signs themselves.
///
/// Unknown fields, list fields, unclosed braces and brackets are errors at their place, with hints.
Template parse_template(const yaml::Node& scalar, Scope scope, Diagnostics& diagnostics);

}  // namespace quoin::layout
