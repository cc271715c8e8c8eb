#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "locale/catalog.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::compare {

/// A named line of a part: "position: Engineer".
struct Field {
    std::string name;
    std::string text;

    bool operator==(const Field&) const = default;
};

/// What a CV shows in one language, as a tree that knows what each line is.
struct Part {
    enum class Kind { cv, contact, section, entry, role, bullet };

    Kind kind = Kind::cv;
    std::string id;             ///< by which it is found again: of a section its key, of a contact what it is
    std::string title;          ///< a section's; else what the part is called by
    bool is_line = false;       ///< the title is a line of its own; else it stands in a field
    std::vector<Field> fields;  ///< at most one of each name
    std::vector<Part> parts;

    bool operator==(const Part&) const = default;
};

/// "bullet", "entry", …
std::string_view name_of(Part::Kind kind);

/// The same lines as resume::visible_text, and what some layouts show: levels of entries, how the name is read.
Part outline(const resume::Resume& resume, const locale::Language& language, const locale::Catalog& catalog);

/// Every line of a part, top to bottom; line breaks within one are kept.
std::vector<std::string> lines_of(const Part& part);

}  // namespace quoin::compare
