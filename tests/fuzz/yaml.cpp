#include "target.h"
#include "yaml/parse.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoin::Diagnostics diagnostics;
    quoin::yaml::parse(quoin::add_input(data, size, diagnostics), diagnostics);
    quoin::print_all(diagnostics);
    return 0;
}
