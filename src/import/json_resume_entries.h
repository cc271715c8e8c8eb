#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "import/json_texts.h"
#include "yaml/node.h"

namespace quoin::import {

/// What the items of a list of JSON Resume are.
enum class JsonKind {
    work,
    volunteer,
    education,
    award,
    certificate,
    publication,
    skill,
    language,
    interest,
    reference,
    project
};

/// An item as an entry of ours; nothing if it says nothing. What no entry can hold is a warning.
std::optional<yaml::Node> json_resume_entry(const yaml::Node& item, JsonKind kind, const LabelWords& words,
                                            Diagnostics& diagnostics);

}  // namespace quoin::import
