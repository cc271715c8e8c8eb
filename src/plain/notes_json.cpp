#include "plain/notes_json.h"

#include <array>
#include <nlohmann/json.hpp>

namespace quoin::plain {

namespace {

using Json = nlohmann::ordered_json;

Json entry(const compare::Note& note, const locale::Language& language) {
    constexpr std::array<std::string_view, 5> kChanges{"changed", "gone", "new", "moved", "renamed"};
    Json json;
    json["language"] = language.tag();
    json["change"] = kChanges.at(static_cast<std::size_t>(note.change));
    json["path"] = note.path;
    json["what"] = note.what;
    json["before"] = note.before;
    json["after"] = note.after;
    if (note.from != 0) json["from"] = note.from;
    if (note.to != 0) json["to"] = note.to;
    if (!note.old_path.empty()) json["old_path"] = note.old_path;
    return json;
}

}  // namespace

std::string write_notes(const std::vector<compare::LanguageNotes>& notes) {
    Json json = Json::array();
    for (const compare::LanguageNotes& of_language : notes) {
        for (const compare::Note& note : of_language.notes) json.push_back(entry(note, of_language.language));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace quoin::plain
