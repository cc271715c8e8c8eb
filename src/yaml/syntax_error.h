#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"

namespace quoin::yaml {

/// What the parser stumbled over, and what had been read before.
struct Stumble {
    std::string_view reason;  ///< the parser's own words
    std::size_t offset = 0;   ///< where it stopped
    std::size_t last_begin = 0;
    std::size_t last_end = 0;
    std::optional<std::size_t> open_bracket;
};

/// A syntax error as a person would point it out: bytes [begin, end) of the source.
struct SyntaxError {
    std::size_t begin = 0;
    std::size_t end = 0;
    Message message;

    bool operator==(const SyntaxError&) const = default;
};

/// Says what is probably wrong around a stumble: a tab, a quote, a bracket, a colon, the indentation.
SyntaxError explain(std::string_view source, const Stumble& stumble);

/// "put the text in quotes: "…"", with the quotes that need no escapes; a long text is cut short.
std::string quote_hint(std::string_view text);

}  // namespace quoin::yaml
