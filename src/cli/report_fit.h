#pragma once

#include <string>
#include <vector>

#include "compile.h"

namespace quoin::cli {

/// How one document of a run was fitted.
struct FitNote {
    std::string document;  ///< "cv.yaml (zh)"
    FitReport report;
};

/// "gaps 83 %, leading 1.47, 9.8 pt; 12 lines saved": what fitting spent; empty if it spent nothing.
std::string describe_fit(const FitReport& report);

/// A line for each step that fitting tried, with where it led.
std::string explain_fit(const FitReport& report);

enum class FitForm { spent, explained };

/// Prints on standard error what fitting did; each line names its document if there are several.
///
/// FitForm::spent says nothing of a document that needed nothing, or that did not fit.
void report_fits(const std::vector<FitNote>& notes, FitForm form);

}  // namespace quoin::cli
