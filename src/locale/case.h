#pragma once

#include <string>
#include <string_view>

#include "locale/language.h"

namespace quoin::locale {

/// The text in capitals by the rules of the language (ß becomes SS, Turkish i becomes İ).
std::string to_upper(std::string_view text, const Language& language);

/// Whether the character is a capital letter (general category Lu or Lt).
bool is_capital(char32_t code);

}  // namespace quoin::locale
