#pragma once

#include "base/diagnostics.h"
#include "import/json_texts.h"
#include "import/read.h"
#include "yaml/node.h"

namespace quoin::import {

/// Puts what `basics` says of name, contacts and facts into our `cv`, in the order of the file; not its summary.
void put_json_basics(const yaml::Node& basics, const LabelWords& words, const ReadBeside& read_beside, yaml::Node& cv,
                     Diagnostics& diagnostics);

/// Puts the facts of a Chinese CV's `expected` (salary, city, …) into our `cv`.
void put_json_expected(const yaml::Node& expected, const LabelWords& words, yaml::Node& cv, Diagnostics& diagnostics);

}  // namespace quoin::import
