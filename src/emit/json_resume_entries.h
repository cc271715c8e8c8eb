#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "emit/losses.h"
#include "locale/language.h"
#include "resume/resume.h"

namespace quoin::emit {

using Json = nlohmann::ordered_json;

/// A text in one language with our inline markup; empty: nothing is said in it.
std::string json_text(const resume::Text& text, const locale::Language& language);

/// A text, a bulleted or a numbered entry.
bool is_single_text(resume::EntryType type);

/// Warns that a bullet or a number in front of such an entry is lost, and its marks.
void note_text(const resume::Entry& entry, Losses& losses);
/// Warns that marks are lost, if there are any.
void note_marks(const resume::Marks& marks, Span place, Losses& losses);

/// An item of one of the lists at the top of a JSON Resume.
struct JsonItem {
    std::string_view list;  ///< "work", "skills", …
    Json item;
};

/// An entry of the section `id` as items of the list that is its closest home; several if it has several roles.
std::vector<JsonItem> json_items(const resume::Entry& entry, std::string_view id, const locale::Language& language,
                                 Losses& losses);

}  // namespace quoin::emit
