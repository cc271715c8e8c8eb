#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "yaml/node.h"
#include "yaml/parse.h"

namespace quoin::yaml {

/// A text that is JSON (RFC 8259) as the same value that a YAML parser would make of it.
///
/// JSON may be indented with tabs, have long keys, and write one character as two surrogates (\ud83d\ude00), none of
/// which YAML lets it. Nothing for all that is not JSON, is beyond `limits`, says a key twice or holds control
/// characters.
std::optional<Node> parse_json(std::uint32_t file, std::string_view text, const Limits& limits);

}  // namespace quoin::yaml
