#include "import/page.h"
#include "import/understand.h"
#include "resume/read.h"
#include "target.h"

// Any text is a home page: it gives a CV or an error, and what is said of it has a place.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoin::Diagnostics diagnostics;
    const std::uint32_t file = quoin::add_input(data, size, diagnostics);
    const auto outline = quoin::import::read_page(file, {}, diagnostics);
    const auto cv = quoin::import::understand(outline, file, diagnostics);
    if (!cv.is_null()) (void)quoin::resume::read(cv, diagnostics);
    quoin::print_all(diagnostics);
    return 0;
}
