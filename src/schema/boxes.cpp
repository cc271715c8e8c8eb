#include <algorithm>
#include <array>
#include <vector>

#include "layout/field.h"
#include "layout/keys.h"
#include "schema/layout_parts.h"

namespace quoin::schema {

namespace {

using layout::Scope;
using yaml::Form;
using yaml::Key;

/// The fields of a scope of which `is_meant` is true.
template <typename IsMeant>
Json fields(Scope scope, IsMeant is_meant) {
    std::vector<std::string_view> names;
    for (const std::string_view name : layout::field_names(scope)) {
        if (is_meant(*layout::find_field(name, scope))) names.push_back(name);
    }
    return any_of({words(names), defined("variable")});
}

bool is_text(layout::Field field) { return !layout::is_list(field) && !layout::is_picture(field); }

Json row(Scope scope) {
    Json row = map_or_null(layout::kRowKeys, [&](const Form& form) {
        if (form.name != "cells") return open_form(form);
        return open({{"type", "array"}, {"minItems", 1}, {"items", defined(name_of(scope) + "-boxes")}});
    });
    row["required"] = {"columns", "cells"};
    return any_of({row, defined("variable")});
}

void add_fields(Json& definitions, Scope scope) {
    const std::string name = name_of(scope);
    definitions[name + "-field"] = fields(scope, [](layout::Field) { return true; });
    definitions[name + "-fields"] = one_or_more(defined(name + "-field"));
    definitions[name + "-list-field"] = fields(scope, layout::is_list);
    definitions[name + "-picture-field"] = fields(scope, layout::is_picture);
    definitions[name + "-text-field"] = fields(scope, is_text);
    definitions[name + "-level-field"] =
        fields(scope, [](layout::Field field) { return field == layout::Field::level; });
}

/// Keys that only some kinds of block may carry: each asks for one of these, and is read in its form.
Json kind_rules() {
    Json rules = Json::array();
    Json asked;
    for (const layout::OwnKey& own : layout::kOwnKeys) {
        Json is_read;
        add(is_read, own.key.name, open_form(own.key.form), own.key.about);
        rules.push_back({{"if", has(own.kind)}, {"then", is_read}});
        asked[std::string{own.key.name}]["anyOf"].push_back(has(own.kind));
    }
    for (const auto& [name, kinds] : asked.items()) rules.push_back({{"if", has(name)}, {"then", kinds}});
    rules.push_back({{"if", has("picture")}, {"then", has("width")}});
    return {{"allOf", rules}};
}

}  // namespace

std::string name_of(Scope scope) {
    constexpr std::array<const char*, 5> kNames{"header", "section", "entry", "role", "running"};
    return kNames[static_cast<std::size_t>(scope)];
}

Json value_of(const Form& form, Scope scope) {
    if (form.kind != Form::Kind::named) return open_form(form);
    const bool is_by_scope = form.name == "fields" || form.name.ends_with("-field") || form.name == "boxes" ||
                             form.name == "row" || (form.name.starts_with("form-") && form.name != "form-border");
    if (is_by_scope) return defined(name_of(scope) + "-" + std::string{form.name});
    return defined(form.name);
}

Json box(Scope place, Scope scope) {
    Json box = known_map();
    Json kinds = Json::array();
    for (const Key& kind : layout::kBoxKinds) {
        add(box, kind.name, value_of(kind.form, scope), kind.about);
        kinds.push_back(has(kind.name));
    }
    for (const Key& key : layout::kBoxKeys) {
        const bool is_field = key.form.name == "fields" || key.form.name == "list-field";
        const Json value = value_of(key.form, place);
        add(box, key.name, is_field ? any_of({value, null()}) : value, key.about);
    }
    for (const layout::OwnKey& own : layout::kOwnKeys) add(box, own.key.name, Json::object(), own.key.about);
    box["oneOf"] = kinds;
    box["allOf"] = Json::array({defined("kind-rules")});
    return box;
}

Json by_repeat(Scope place, Json (*of)(Scope place, Scope scope)) {
    if (place != Scope::entry) return of(place, place);
    Json is_for_roles = has("for");
    is_for_roles["properties"]["for"] = {{"const", "roles"}};
    return {{"if", is_for_roles}, {"then", of(place, Scope::role)}, {"else", of(place, place)}};
}

void add_boxes(Json& definitions) {
    definitions["kind-rules"] = kind_rules();
    definitions["row-lines"] = open_map(layout::kRowLineKeys);
    definitions["rule"] = open_map(layout::kRuleKeys);
    for (const Scope scope : {Scope::header, Scope::section, Scope::entry, Scope::role, Scope::running}) {
        const std::string name = name_of(scope);
        const Json item = open(defined(name + "-box"));
        definitions[name + "-boxes"] = any_of({defined(name + "-box"), list_of(item), defined("open")});
        definitions[name + "-box"] = by_repeat(scope, box);
        definitions[name + "-row"] = row(scope);
        add_fields(definitions, scope);
        add_grid(definitions, scope);
    }
}

}  // namespace quoin::schema
