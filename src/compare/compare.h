#pragma once

#include <functional>
#include <string>
#include <vector>

#include "locale/catalog.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::compare {

enum class Change { changed, gone, added, moved, renamed };

/// One thing that is different in the newer of two CVs.
struct Note {
    Change change = Change::changed;
    std::vector<std::string> path;  ///< where: titles of section, entry, role; of the newer CV, unless it is gone there
    std::string what;               ///< "bullet 2", "position", "section"
    std::vector<std::string> before;  ///< the lines of it in the older CV
    std::vector<std::string> after;   ///< the lines of it in the newer CV
    std::size_t from = 0;             ///< moved: its number among its kind; 0: not told
    std::size_t to = 0;
    std::vector<std::string> old_path;  ///< moved to another place: where it stood

    bool operator==(const Note&) const = default;
};

/// What is different in one language.
struct LanguageNotes {
    locale::Language language;
    std::vector<Note> notes;

    bool operator==(const LanguageNotes&) const = default;
};

using OpenCatalog = std::function<locale::Catalog(const locale::Language&)>;

/// What a reader of `after` sees that one of `before` did not, and the other way round.
///
/// Languages without a difference are left out; one that only one of them has is a single note.
std::vector<LanguageNotes> compare(const resume::Resume& before, const resume::Resume& after,
                                   const OpenCatalog& open_catalog);

/// "Experience › Northreef Robotics": titles, the longer ones cut.
std::string join_path(const std::vector<std::string>& path);

/// The notes as a reviewer would write them, a line each; lines that came or went with a part are indented below it.
std::string print(const std::vector<LanguageNotes>& notes);

}  // namespace quoin::compare
