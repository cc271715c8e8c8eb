#include "font/version.h"

#include <hb.h>

namespace quoin::font {

std::string library_version() { return std::string{"HarfBuzz "} + hb_version_string(); }

}  // namespace quoin::font
