#include "schema/parts.h"

namespace quoin::schema {

Json defined(std::string_view name) { return {{"$ref", "#/$defs/" + std::string{name}}}; }

Json any_of(std::initializer_list<Json> schemas) {
    Json list = Json::array();
    for (const Json& schema : schemas) list.push_back(schema);
    return {{"anyOf", list}};
}

Json list_of(const Json& item) { return {{"type", "array"}, {"items", item}}; }

Json one_or_more(const Json& item) { return any_of({item, list_of(item)}); }

Json words(std::span<const std::string_view> choices) {
    Json list = Json::array();
    for (const std::string_view choice : choices) list.push_back(choice);
    return {{"enum", list}};
}

Json matching(std::string_view pattern) { return {{"type", "string"}, {"pattern", pattern}}; }

Json null() { return {{"type", "null"}}; }

Json has(std::string_view key) { return {{"required", Json::array({key})}}; }

Json form(const yaml::Form& form) {
    switch (form.kind) {
        case yaml::Form::Kind::named: return defined(form.name);
        case yaml::Form::Kind::choice: return words(form.choices);
        case yaml::Form::Kind::number:
            return {{"type", "number"}, {"minimum", form.range.least}, {"maximum", form.range.most}};
        case yaml::Form::Kind::whole:
            return {{"type", "integer"},
                    {"minimum", static_cast<int>(form.range.least)},
                    {"maximum", static_cast<int>(form.range.most)}};
    }
    return {};
}

Json form_of(std::span<const std::string_view> parts) {
    std::string part;
    for (const std::string_view name : parts) part += (part.empty() ? "" : "|") + std::string{name};
    part = "\\{(" + part + ")(\\|[^}]*)?\\}";
    return matching("^([^{]|\\{\\{)*" + part + "([^{]|\\{\\{|" + part + ")*$");
}

Json known_map() {
    return {{"type", "object"},
            {"properties", Json::object()},
            {"patternProperties", {{"^x-", true}}},
            {"additionalProperties", false}};
}

void add(Json& map, std::string_view key, Json value, std::string_view about) {
    value["description"] = about;
    map["properties"][std::string{key}] = std::move(value);
}

std::string document(std::string_view title, std::string_view about, const Json& root, const Json& definitions) {
    Json file{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", title}, {"description", about}};
    file.update(root);
    file["$defs"] = definitions;
    return file.dump(2) + "\n";
}

}  // namespace quoin::schema
