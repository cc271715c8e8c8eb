#include "resume/keys.h"
#include "resume/networks.h"
#include "resume/sections.h"
#include "schema/cv_parts.h"
#include "schema/schema.h"

namespace quoin::schema {

namespace {

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

}  // namespace

std::string cv_schema(std::span<const std::string_view> rules) {
    Json file = map_or_null(resume::kFileKeys, form_or_null);
    file["required"] = {"cv"};
    const Json root{
        {"type", "object"}, {"if", has("extends")}, {"then", map_or_null(resume::kOverlayKeys, form)}, {"else", file}};
    Json definitions = Json::object();
    add_tables(definitions, rules);
    add_header(definitions);
    add_entries(definitions);
    add_values(definitions);
    return document("quoin CV", "A CV in one language or several, for quoin build.", root, definitions);
}

}  // namespace quoin::schema
