#pragma once

#include <optional>
#include <vector>

#include "block/build.h"
#include "layout/field.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::block {

/// Where a template stands: the entry it dresses and its number in its section.
struct EntryContext {
    const resume::Entry& entry;
    std::size_t index = 0;  ///< what {index} prints
};

/// How an entry's values are worded: the language, and what follows from it.
struct Phrasing {
    const locale::Language& language;
    const locale::Catalog& catalog;
    locale::DatePrinter dates;
    std::optional<locale::Date> today;
    std::optional<std::size_t> most_authors;  ///< that a list of authors shows; none: all

    explicit Phrasing(const Source& source);
};

/// What a field of an entry says; nothing if it is empty, missing or a list.
std::optional<resume::RichText> entry_value(layout::Field field, const EntryContext& context, const Phrasing& phrasing);

/// What a field of the CV itself says: name, headline.
std::optional<resume::RichText> resume_value(layout::Field field, const resume::Resume& resume,
                                             const locale::Language& language);

/// The bullets that a language has, or nullptr.
const std::vector<resume::Bullet>* bullets_of(const resume::Bullets& bullets, const locale::Language& language);

/// Words of the program's own as a rich text without a place.
resume::RichText words(std::string text);

}  // namespace quoin::block
