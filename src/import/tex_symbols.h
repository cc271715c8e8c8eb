#pragma once

#include <optional>
#include <string_view>

namespace quoin::import {

/// What a TeX command without arguments prints: \ss is ß, \textendash is –. Nothing if it is not known.
std::optional<std::string_view> tex_symbol(std::string_view command);

/// The same inside $…$: \alpha is α, \leq is ≤, \log is log.
std::optional<std::string_view> math_symbol(std::string_view command);

/// The combining character of an accent, by its command: ' ` ^ " ~ = . c v u H k r b d t. Empty if it is none.
std::string_view combining_accent(std::string_view command);

/// The raised (or lowered) form of an ASCII character or of −; empty if Unicode has none.
std::string_view raised(std::string_view character);
std::string_view lowered(std::string_view character);

}  // namespace quoin::import
