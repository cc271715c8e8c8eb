#pragma once

#include <string>
#include <vector>

#include "base/message.h"

namespace quoin::cli {

/// What a program that ended wrote on its standard output.
struct Finished {
    int exit_code = 0;  ///< -1: a signal ended it
    std::string output;
};

/// Runs a program found on PATH with these arguments, without a shell, input or messages of its own.
///
/// Reads at most `limit` bytes of what it writes. Fails if it cannot be run, or if it writes more.
Result<Finished> run_program(const std::string& program, const std::vector<std::string>& arguments, std::size_t limit);

}  // namespace quoin::cli
