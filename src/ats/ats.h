#pragma once

#include <string>
#include <vector>

#include "import/section_kind.h"
#include "reader/pdf.h"

namespace quoin::ats {

/// What stands under one head line of a section.
struct Entry {
    std::string title;               ///< the organisation, or what stands in its place
    std::vector<std::string> facts;  ///< what else its head lines say: position, degree, place
    std::vector<std::string> dates;
    std::vector<std::string> bullets;
};

struct Section {
    std::string title;
    import::SectionKind kind = import::SectionKind::other;
    std::vector<Entry> entries;
};

/// What a parser of applications finds in a CV.
struct Found {
    std::string name;
    std::string email;
    std::string phone;
    std::string location;
    std::vector<std::string> links;
    std::vector<Section> sections;
    std::vector<std::string> complaints;  ///< what it cannot find or read
};

/// "education", "experience", …
std::string_view name_of(import::SectionKind kind);

/// Reads a PDF as parsers do that know its text, where it stands, its size and the names of its fonts, and nothing
/// else: texts to lines, lines to sections by their titles, features to fields (OpenResume's idea).
Found parse(const reader::Pdf& pdf);

/// As lines for people, and as JSON for programs.
std::string print_text(const Found& found);
std::string print_json(const Found& found);

}  // namespace quoin::ats
