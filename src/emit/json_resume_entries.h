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

/// An item of one of the lists at the top of a JSON Resume.
struct JsonItem {
    std::string_view list;  ///< "work", "skills", …
    Json item;
};

/// An entry of the section `id` as items of the list that is its closest home; several if it has several roles.
std::vector<JsonItem> json_items(const resume::Entry& entry, std::string_view id, const locale::Language& language,
                                 Losses& losses);

}  // namespace quoin::emit
