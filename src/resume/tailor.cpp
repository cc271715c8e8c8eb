#include "resume/tailor.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/strings.h"
#include "resume/parts.h"

namespace quoin::resume {

namespace {

constexpr std::string_view kRest = "*";

bool names(const std::vector<Name>& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [&](const Name& name) { return name.text == word; });
}

bool names(const std::vector<Name>& list, const Marks& marks) {
    return names(list, marks.id) ||
           std::any_of(marks.tags.begin(), marks.tags.end(), [&](const std::string& tag) { return names(list, tag); });
}

/// A section's own key is an id of it.
Marks with_key(const Section& section) {
    Marks marks = section.marks;
    if (marks.id.empty()) marks.id = section.id;
    return marks;
}

bool goes(const Marks& marks, const Variant& variant) {
    if (names(variant.exclude, marks)) return true;
    return variant.include && !marks.tags.empty() && !names(*variant.include, marks);
}

/// Every tag and every id of a CV.
std::set<std::string> known_names(const Resume& resume) {
    std::set<std::string> known;
    const auto add = [&](const Marks& marks) {
        known.insert(marks.tags.begin(), marks.tags.end());
        if (!marks.id.empty()) known.insert(marks.id);
    };
    std::vector<Section> sections = resume.sections;
    for (const Section& section : sections) add(with_key(section));
    erase_parts(sections, [&](PartKind, const Marks& marks, Span) {
        add(marks);
        return false;
    });
    return known;
}

void report_unknown(const std::vector<Name>& list, const std::vector<std::string_view>& known, std::string_view what,
                    Diagnostics& diagnostics) {
    for (const Name& name : list) {
        if (std::find(known.begin(), known.end(), name.text) != known.end()) continue;
        const auto meant = nearest(name.text, known);
        diagnostics.warning(name.span, fmt::format("no {} '{}'", what, name.text),
                            {meant           ? fmt::format("did you mean '{}'?", *meant)
                             : known.empty() ? "give sections, entries or bullets tags: [ … ]"
                                             : fmt::format("there is {}", one_of(known))});
    }
}

/// The sections that `order` names, in its order; the others where it says "*", else at the end.
std::vector<Section> ordered(std::vector<Section> sections, const std::vector<Name>& order) {
    const auto rank = [&](const Section& section) {
        const auto place = [&](std::string_view word) {
            return std::find_if(order.begin(), order.end(), [&](const Name& name) { return name.text == word; });
        };
        const auto own = place(with_key(section).id);
        return (own != order.end() ? own : place(kRest)) - order.begin();
    };
    std::stable_sort(sections.begin(), sections.end(),
                     [&](const Section& a, const Section& b) { return rank(a) < rank(b); });
    return sections;
}

}  // namespace

Resume tailored(Resume resume, const Variant& variant, Diagnostics& diagnostics) {
    const std::set<std::string> all = known_names(resume);
    const std::vector<std::string_view> known{all.begin(), all.end()};
    if (variant.include) report_unknown(*variant.include, known, "part has the tag or id", diagnostics);
    report_unknown(variant.exclude, known, "part has the tag or id", diagnostics);
    std::vector<std::string_view> ids{kRest};
    for (const Section& section : resume.sections)
        ids.push_back(section.marks.id.empty() ? section.id : section.marks.id);
    report_unknown(variant.order, ids, "section is called", diagnostics);

    std::erase_if(resume.sections, [&](const Section& section) { return goes(with_key(section), variant); });
    erase_parts(resume.sections, [&](PartKind kind, const Marks& marks, Span) {
        return kind != PartKind::section && goes(marks, variant);
    });
    if (!variant.order.empty()) resume.sections = ordered(std::move(resume.sections), variant.order);
    if (variant.layout) {
        resume.layout = variant.layout->text;
        resume.layout_span = variant.layout->span;
    }
    if (variant.fit.pages) {
        resume.fit.pages = variant.fit.pages;
        resume.fit.pages_span = variant.fit.pages_span;
    }
    if (variant.fit.drop_below) resume.fit.drop_below = variant.fit.drop_below;
    return resume;
}

}  // namespace quoin::resume
