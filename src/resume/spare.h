#pragma once

#include <span>
#include <string>
#include <vector>

#include "locale/language.h"
#include "resume/parts.h"
#include "resume/resume.h"

namespace quoin::resume {

/// A part of a CV that may go if there is no room for it.
struct Spare {
    PartKind kind = PartKind::entry;
    int priority = kLeastPriority;
    Span span;                     ///< of the one that has the priority
    std::vector<Span> twins = {};  ///< the same part in other languages, where it stands elsewhere in the file
    std::string words = {};        ///< its first ones, to know it by; of a section its id

    bool operator==(const Spare&) const = default;
};

/// What a CV holds in some languages that has a priority below `limit`, in the order in which it goes: the lowest
/// priority first, of one priority the last in the file first.
///
/// Of several languages, what stands at the same place in lists of the same length goes together, with the lowest
/// priority that one of them has.
std::vector<Spare> spare_parts(const Resume& resume, std::span<const locale::Language> languages, int limit);

/// The CV without these parts.
Resume without(Resume resume, std::span<const Spare> parts);

}  // namespace quoin::resume
