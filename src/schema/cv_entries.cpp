#include "resume/entry_keys.h"
#include "resume/keys.h"
#include "schema/cv_parts.h"

namespace quoin::schema {

namespace {

using resume::EntryKey;
using resume::EntryType;
using resume::Shape;

std::string definition_of(std::string_view type) { return std::string{type} + "-entry"; }

/// The same shape where a value is needed.
Json needed(Shape shape) {
    const bool is_list = shape == Shape::texts;
    return defined(is_list ? "needed-texts" : "needed-text");
}

Json value_of(Shape shape) {
    switch (shape) {
        case Shape::text:
        case Shape::path: return defined("text");
        case Shape::texts: return defined("texts");
        case Shape::address: return defined("web-text");
        case Shape::doi: return defined("doi-text");
        case Shape::date: return defined("when");
        case Shape::start_date:
        case Shape::end_date: return defined("date");
        case Shape::bullets: return defined("bullets");
        case Shape::roles: return defined("roles");
        case Shape::level: return defined("level");
        case Shape::id: return defined("scalar");
        case Shape::tags: return defined("words");
        case Shape::priority: return form(yaml::Form::whole(resume::kPriorities));
    }
    return {};
}

/// An employer's position may be told by its roles instead.
void let_roles_stand_for_position(Json& entry) {
    Json roles = has("roles");
    roles["properties"]["roles"] = {{"type", "array"}, {"contains", {{"type", "object"}}}};
    Json position = has("position");
    position["properties"]["position"] = needed(Shape::text);
    entry["properties"]["position"]["$ref"] = "#/$defs/text";
    entry["anyOf"] = {position, roles};
}

Json entry(EntryType type) {
    Json entry = known_map();
    Json required = Json::array();
    for (const EntryKey& key : resume::kEntryKeys) {
        if (!key.types.contains(type)) continue;
        const bool is_needed = key.required.contains(type);
        const bool has_stand_in = type == EntryType::experience && key.name == "position";
        add(entry, key.name, is_needed ? needed(key.shape) : value_of(key.shape), key.about);
        if (is_needed && !has_stand_in) required.push_back(key.name);
    }
    entry["required"] = required;
    if (type == EntryType::experience) let_roles_stand_for_position(entry);
    return entry;
}

bool is_single_text(EntryType type) {
    return type == EntryType::text || type == EntryType::bullet || type == EntryType::numbered ||
           type == EntryType::reversed_numbered;
}

Json in_languages(const Json& entries) {
    const Json bibliography = defined("bibliography");
    return any_of({entries, null(), bibliography, language_map(any_of({entries, bibliography, null()}))});
}

/// The entries of a section that names their type.
Json entries_of(EntryType type) {
    const Json written_out = defined(definition_of(name_of(type)));
    return in_languages(
        list_of(is_single_text(type) ? any_of({defined("text"), written_out}) : any_of({written_out, null()})));
}

Json any_entry() {
    Json entry = any_of({defined("text")});
    for (const std::string_view type : resume::kSectionTypes) entry["anyOf"].push_back(defined(definition_of(type)));
    return entry;
}

Json written_section() {
    Json section = map_or_null(resume::kSectionKeys, form);
    section["type"] = "object";
    section["required"] = {"entries"};
    Json rules = Json::array();
    for (std::size_t i = 0; i < resume::kSectionTypes.size(); ++i) {
        Json is_type = has("type");
        is_type["properties"]["type"] = {{"const", resume::kSectionTypes[i]}};
        Json entries;
        entries["properties"]["entries"] = entries_of(static_cast<EntryType>(i));
        rules.push_back({{"if", is_type}, {"then", entries}});
    }
    section["allOf"] = rules;
    return section;
}

Json bibliography() {
    Json map = map_or_null(resume::kBibtexKeys, form);
    map["type"] = "object";
    map["required"] = {"bibtex"};
    return map;
}

/// A section whose entries are BibTeX, without its `entries`.
Json bibtex_section() {
    Json section = bibliography();
    for (const yaml::Key& key : resume::kSectionKeys)
        if (key.name != "entries") add(section, key.name, form(key.form), key.about);
    return section;
}

/// A map with any key of a section is one that is written out.
Json section() {
    Json keys = Json::array();
    for (const yaml::Key& key : resume::kSectionKeys) keys.push_back(has(key.name));
    const Json written_out{{"if", {{"type", "object"}, {"anyOf", keys}}},
                           {"then", defined("written-section")},
                           {"else", defined("section-entries")}};
    Json has_bibtex = has("bibtex");
    has_bibtex["type"] = "object";
    return {{"if", has_bibtex}, {"then", defined("bibtex-section")}, {"else", written_out}};
}

void add_bullets(Json& definitions) {
    Json written_out = map_or_null(resume::kBulletKeys, form);
    written_out["type"] = "object";
    written_out["required"] = {"text"};
    definitions["bullet-map"] = {{"if", has("text")},
                                 {"then", written_out},
                                 {"else",
                                  {{"type", "object"},
                                   {"minProperties", 1},
                                   {"maxProperties", 1},
                                   {"additionalProperties", list_of(defined("bullet"))}}}};
    definitions["bullet"] = any_of({defined("text"), defined("bullet-map")});
    const Json one_or_more = any_of({defined("word"), list_of(defined("bullet")), defined("bullet-map")});
    definitions["bullets"] = any_of({one_or_more, language_map(one_or_more)});
}

}  // namespace

void add_entries(Json& definitions) {
    definitions["section"] = section();
    definitions["written-section"] = written_section();
    definitions["section-entries"] = in_languages(list_of(defined("entry")));
    definitions["bibliography"] = bibliography();
    definitions["bibtex-section"] = bibtex_section();
    definitions["entry"] = any_entry();
    for (std::size_t i = 0; i < resume::kEntryTypes.size(); ++i) {
        Json map = entry(static_cast<EntryType>(i));
        definitions[definition_of(resume::kEntryTypes[i])] = map;
    }
    definitions["roles"] = any_of({list_of(any_of({defined("role-entry"), null()})), null()});
    add_bullets(definitions);
}

}  // namespace quoin::schema
