#include <cstdio>
#include <cstdlib>

#include "cli/run.h"

int main(int argc, char** argv) {
    const int code = quoin::cli::run(argc, argv);
    std::fflush(nullptr);
    // Everything is written: destructors would only cost time.
    std::_Exit(code);
}
