#include "import/bibtex.h"
#include "resume/read.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoin::Diagnostics diagnostics;
    const auto node = quoin::import::import_bibtex(quoin::add_input(data, size, diagnostics), diagnostics);
    quoin::resume::read(node, diagnostics);
    quoin::print_all(diagnostics);
    return 0;
}
