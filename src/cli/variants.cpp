#include "cli/variants.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "resume/read.h"
#include "resume/tailor.h"

namespace quoin::cli {

namespace {

constexpr std::array<std::string_view, 3> kCvRoots{"cv", "settings", "design"};

}  // namespace

bool is_of_cv(const yaml::Change& change) {
    return change.path.size() > 1 && std::find(kCvRoots.begin(), kCvRoots.end(), change.path.front()) != kCvRoots.end();
}

void change_cv(yaml::Node& cv, const std::vector<yaml::Change>& changes, Diagnostics& diagnostics) {
    for (const yaml::Change& change : changes) {
        if (!yaml::set_path(cv, change.path, change.value))
            diagnostics.error(change.value.span,
                              fmt::format("'{}' leads through what is no map", join(change.path, ".")));
    }
}

const resume::Variant* find_variant(const resume::Resume& resume, std::string_view name, Span cv,
                                    Diagnostics& diagnostics) {
    std::vector<std::string_view> known;
    for (const resume::Variant& variant : resume.variants) known.push_back(variant.name.text);
    const auto found = std::find(known.begin(), known.end(), name);
    if (found != known.end()) return &resume.variants[static_cast<std::size_t>(found - known.begin())];
    const auto meant = nearest(name, known);
    diagnostics.error(cv.part(0, 1), fmt::format("this CV has no variant '{}'", name),
                      {meant           ? fmt::format("did you mean '{}'?", *meant)
                       : known.empty() ? fmt::format("write variants: {{{}: {{include: [ … ]}}}}", name)
                                       : fmt::format("it has {}", one_of(known))});
    return nullptr;
}

resume::Resume read_variant(yaml::Node cv, const resume::Variant& variant, const std::vector<yaml::Change>& sets,
                            Diagnostics& diagnostics) {
    std::vector<yaml::Change> changes = variant.changes;
    std::erase_if(changes, [](const yaml::Change& change) { return !is_of_cv(change); });
    change_cv(cv, changes, diagnostics);
    change_cv(cv, sets, diagnostics);
    return resume::tailored(resume::read(cv, diagnostics), variant, diagnostics);
}

}  // namespace quoin::cli
