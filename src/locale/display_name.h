#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "locale/language.h"

namespace quoin::locale {

/// The name that a language has for a country or a language whose English name (CLDR's) is given; nothing if it is not
/// one. English keeps its own.
std::optional<std::string> country_in(std::string_view english, const Language& language);
std::optional<std::string> language_in(std::string_view english, const Language& language);

}  // namespace quoin::locale
