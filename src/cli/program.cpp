#include "cli/program.h"

#include "base/strings.h"
#include "font/version.h"
#include "locale/version.h"
#include "pdf/version.h"

namespace quoin::cli {

std::string program() {
    const std::string parts[] = {kProducer, font::library_version(), locale::library_version(),
                                 pdf::library_versions()};
    return join(parts, ", ");
}

}  // namespace quoin::cli
