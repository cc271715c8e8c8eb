#pragma once

#include "base/diagnostics.h"
#include "yaml/node.h"

namespace quoin::yaml {

/// Caps that hostile input runs into before it costs memory or time.
struct Limits {
    std::size_t bytes = std::size_t{1} << 20;
    std::size_t depth = 64;
    std::size_t nodes = 100'000;  ///< counted after alias expansion
};

/// Reads file number `file` of `diagnostics` as one YAML document: UTF-8, a byte order mark allowed. JSON is YAML here,
/// even where a YAML parser would stumble (json.h).
///
/// Reports invalid UTF-8, syntax errors, duplicate keys (with the place of the first), non-scalar keys, several
/// documents, cyclic or exploding aliases, tags, texts that would vanish as an anchor or a comment, and everything
/// beyond `limits`, each with its line and column in characters. Gives a null node when nothing could be read. Never
/// throws.
Node parse(std::uint32_t file, Diagnostics& diagnostics, const Limits& limits = {});

}  // namespace quoin::yaml
