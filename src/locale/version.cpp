#include "locale/version.h"

#include <unicode/uversion.h>

namespace quoin::locale {

std::string library_version() { return "ICU " U_ICU_VERSION; }

}  // namespace quoin::locale
