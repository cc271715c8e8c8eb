#pragma once

#include <optional>

#include "import/outline.h"
#include "import/section_kind.h"

namespace quoin::import {

/// What the first line of an entry tells: "Aug 2023 - Jul 2025, MPhil in DSA, **Some University**",
/// "某大学 人工智能 硕士 2021/09 ~ 2024/06", "Award	2nd of 80	2023/06". Parts that it does not have are empty.
struct DatedLine {
    Words institution;  ///< the school, employer, or the name of a project, an award or a publication
    Words area;
    Words degree;
    Words position;
    Words department;
    Words location;
    Words role;         ///< of a project or award: the second column
    std::string start;  ///< as our schema writes dates: 2021-09; empty: none
    std::string end;    ///< "present" for what goes on
    std::string date;   ///< a single date, or the text of one that could not be read
    Span date_span;
    bool is_guess = false;  ///< the parts could as well be others: worth a comment
};

/// Nothing if the line is no first line of an entry in a section of this kind.
std::optional<DatedLine> read_dated_line(const Words& line, SectionKind kind);

}  // namespace quoin::import
