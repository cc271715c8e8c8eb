#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "display/document.h"
#include "lint/passage.h"
#include "resume/resume.h"
#include "yaml/node.h"

namespace quoin::lint {

class Report;

/// What the rules look at.
struct Subject {
    const resume::Resume& resume;
    const yaml::Node& file;                        ///< the CV as it was written
    const Texts& texts;                            ///< those of `resume`
    std::span<const display::Document> documents;  ///< the CV as it is set, in one language each
};

/// One thing to look for.
struct Rule {
    std::string_view name;
    std::string_view what;  ///< in one sentence
    void (*check)(const Subject& subject, Report& report);
};

/// Every rule, in the order in which `quoin lint --rules` lists them.
std::span<const Rule> rules();
std::vector<std::string_view> rule_names();
/// The one rule that looks at the pages.
inline constexpr std::string_view kNeedsPages = "long-bullet";

/// The rules that a CV file switches off: `lint: {off: [spacing]}`. A name that is none is an error.
std::set<std::string> read_switches(const yaml::Node& file, Diagnostics& diagnostics);

/// Looks for what every rule but those `off` looks for: each finding is a warning "[rule] …" at its place, with a hint.
///
/// A comment `# quoin: off RULE` silences a rule for its line, or for the next if it has a line for itself. Gives how
/// many findings are left.
std::size_t lint(const resume::Resume& resume, const yaml::Node& file, std::span<const display::Document> documents,
                 const std::set<std::string>& off, Diagnostics& diagnostics);

}  // namespace quoin::lint
