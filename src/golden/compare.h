#pragma once

#include <string>
#include <vector>

#include "golden/golden.h"

namespace quoin::golden {

/// What may be different from a page to its golden: what a reader of a report wants to know first comes first.
enum class Change {
    pages,  ///< how many there are, or how large
    metadata,
    style,      ///< size, face, colour, language
    text_gone,  ///< a block
    text_new,   ///< a block
    text,       ///< its words
    breaks,     ///< where its lines break
    role,       ///< what it is to a reader, or what is read aloud of it
    link,       ///< where it leads, or its area
    moved,      ///< blocks that moved by one way
    spacing,    ///< within a line
    drawing,    ///< rules, icons, pictures, backgrounds
    bytes       ///< the pages are the same, their PDF is not
};

/// What tests and scripts call them, in the order of Change.
const char* name_of(Change change);

/// One thing that is different, in the terms of the CV.
struct Note {
    Change change = Change::text;
    std::size_t page = 0;  ///< of the document today, from 1; 0: of no page
    std::string what;      ///< a sentence

    bool operator==(const Note&) const = default;
};

/// What is different from `before`, by page, then by kind. Positions and sizes that are nearer than `tolerance` are
/// the same; with one, the bytes of the PDF are not looked at.
///
/// Bytes are compared only where one program wrote both: other versions of its libraries write the same page in other
/// bytes.
std::vector<Note> compare(const Golden& before, const Golden& after, Thousandths tolerance);

}  // namespace quoin::golden
