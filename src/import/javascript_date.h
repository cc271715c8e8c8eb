#pragma once

#include <string>
#include <string_view>

namespace quoin::import {

/// A date that JavaScript's Date reads, as one that ours does: without the time and the name of the day, and with the
/// month first where figures leave it open (09/01/2016 is in September). Anything else stays.
std::string date_of_javascript(std::string_view text);

}  // namespace quoin::import
