#pragma once

namespace quoin::cli {

/// What the process answers (architecture.md 3).
enum ExitCode : int { kFine = 0, kInputErrors = 1, kWrongOptions = 2, kPageLimit = 3, kFileTrouble = 4 };

/// The whole program: reads the options, does what they ask, prints what there is to say.
int run(int argc, char** argv);

}  // namespace quoin::cli
