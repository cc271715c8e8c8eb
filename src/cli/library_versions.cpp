#include "cli/library_versions.h"

#include "base/strings.h"
#include "font/version.h"
#include "locale/version.h"
#include "pdf/version.h"

namespace quoin::cli {

std::string library_versions() {
    const std::string parts[] = {font::library_version(), locale::library_version(), pdf::library_versions()};
    return join(parts, ", ");
}

}  // namespace quoin::cli
