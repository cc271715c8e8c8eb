#include "pdf/version.h"

#include <fmt/format.h>
#include <libdeflate.h>
#include <podofo/base/PdfDefines.h>

namespace quoin::pdf {

std::string library_versions() {
    return fmt::format("PoDoFo {}.{}.{}, libdeflate {}", PODOFO_VERSION_MAJOR, PODOFO_VERSION_MINOR,
                       PODOFO_VERSION_PATCH, LIBDEFLATE_VERSION_STRING);
}

}  // namespace quoin::pdf
