#pragma once

#include <string>
#include <string_view>

namespace quoin::locale {

/// The text in Unicode's composed form (NFC, UAX #15): e and a combining acute accent are é. What is no UTF-8 stays.
std::string compose(std::string_view text);

}  // namespace quoin::locale
