#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "import/format.h"
#include "yaml/node.h"

namespace quoin::import {

/// The text of a file beside the CV, by its name; fails for one outside its folder.
using ReadBeside = std::function<Result<std::string>(const std::string& name)>;

struct Options {
    std::optional<Format> from;  ///< none: what the content looks like
    ReadBeside read_beside;
};

/// A CV in our own schema, and what it came as.
struct Cv {
    yaml::Node node;  ///< places point into the file that was read; comments tell what was guessed
    Format format = Format::quoin;
};

/// Reads file number `file` of `diagnostics`, whatever common form of CV it has, as one of ours.
///
/// A CV in our own form comes as it was parsed. What another form says and ours cannot is a warning, each with its
/// place; a file that its own tool would refuse is an error. A null node if it holds nothing.
Cv read(std::uint32_t file, const Options& options, Diagnostics& diagnostics);

}  // namespace quoin::import
