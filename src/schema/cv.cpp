#include "resume/keys.h"
#include "resume/networks.h"
#include "resume/read_settings.h"
#include "resume/sections.h"
#include "schema/cv_parts.h"
#include "schema/schema.h"

namespace quoin::schema {

namespace {

/// What `check_keys` knows and nothing more is asked of.
Json free_map(std::span<const std::string_view> keys) {
    Json map = known_map();
    map["type"] = {"object", "null"};
    for (const std::string_view key : keys) map["properties"][std::string{key}] = true;
    return map;
}

Json locale() {
    Json map = free_map(resume::locale_keys());
    add(map, "language", any_of({words(resume::language_names()), defined("language"), null()}),
        "RenderCV's name of a language, or a tag such as zh or en-GB.");
    return map;
}

Json sections() {
    Json map{{"type", {"object", "null"}}, {"properties", Json::object()}, {"patternProperties", {{"^x-", true}}}};
    for (const std::string_view id : resume::kKnownSectionIds)
        add(map, id, defined("section"), "Its title comes in the CV's language.");
    map["additionalProperties"] = defined("section");
    return map;
}

Json networks() {
    Json map = map_or_null(resume::kNetworkKeys, form);
    map["required"] = {"network", "username"};
    return map;
}

Json connections() {
    Json map = map_or_null(resume::kCustomKeys, form);
    map["properties"]["placeholder"]["$ref"] = "#/$defs/needed-text";
    map["required"] = {"placeholder"};
    return map;
}

Json network_name() {
    Json examples = Json::array();
    for (const std::string_view name : resume::network_names()) examples.push_back(name);
    Json name = defined("scalar");
    name["examples"] = examples;
    return name;
}

/// One, or a list.
Json one_or_more(const Json& item) { return any_of({item, list_of(item)}); }

void add_header(Json& definitions) {
    definitions["cv"] = map_or_null(resume::kHeaderKeys, form);
    definitions["emails"] = one_or_more(defined("mail-text"));
    definitions["phones"] = one_or_more(defined("text"));
    definitions["websites"] = one_or_more(defined("web-text"));
    definitions["network-name"] = network_name();
    definitions["network"] = networks();
    definitions["networks"] = one_or_more(defined("network"));
    definitions["connection"] = connections();
    definitions["connections"] = one_or_more(defined("connection"));
    definitions["facts"] = any_of(
        {defined("word"), list_of(defined("text")), language_map(any_of({defined("word"), list_of(defined("word"))}))});
    definitions["sections"] = sections();
}

void add_tables(Json& definitions) {
    definitions["version"] = {{"enum", {resume::kSchemaVersion, nullptr}}};
    definitions["design"] = Json::object();
    definitions["locale"] = locale();
    definitions["settings"] = map_or_null(resume::kSettingsKeys, form);
    definitions["render-command"] = free_map(resume::render_command_keys());
    definitions["fit"] = map_or_null(resume::kFitKeys, form);
    definitions["drop"] = any_of({matching("^below ([2-9]|10)$"), null()});
}

}  // namespace

std::string cv_schema() {
    Json root = map_or_null(resume::kFileKeys, form);
    root["type"] = "object";
    root["properties"]["pages"]["type"] = {"integer", "null"};
    root["required"] = {"cv"};
    Json definitions = Json::object();
    add_tables(definitions);
    add_header(definitions);
    add_entries(definitions);
    add_values(definitions);
    return document("quoin CV", "A CV in one language or several, for quoin build.", root, definitions);
}

}  // namespace quoin::schema
