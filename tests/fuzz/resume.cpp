#include "resume/read.h"

#include "target.h"
#include "yaml/parse.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    quoin::Diagnostics diagnostics;
    const auto node = quoin::yaml::parse(quoin::add_input(data, size, diagnostics), diagnostics);
    quoin::resume::read(node, diagnostics);
    quoin::print_all(diagnostics);
    return 0;
}
