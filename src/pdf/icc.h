#pragma once

#include <string_view>

namespace quoin::pdf {

/// An ICC 2.1 matrix profile of sRGB (IEC 61966-2-1), made by the compiler.
std::string_view srgb_profile();

}  // namespace quoin::pdf
