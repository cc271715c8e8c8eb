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

std::string name_of(Scope scope) {
    constexpr std::array<const char*, 5> kNames{"header", "section", "entry", "role", "running"};
    return kNames[static_cast<std::size_t>(scope)];
}

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

/// The form of a key that stands in a block of `scope`.
Json value_of(const Form& form, Scope scope) {
    if (form.kind != Form::Kind::named) return open_form(form);
    if (form.name == "field") return fields(scope, [](layout::Field) { return true; });
    if (form.name == "list-field") return fields(scope, layout::is_list);
    if (form.name == "picture-field") return fields(scope, layout::is_picture);
    if (form.name == "text-field") return fields(scope, is_text);
    if (form.name == "level-field") return fields(scope, [](layout::Field f) { return f == layout::Field::level; });
    if (form.name == "boxes" || form.name == "row") return defined(name_of(scope) + "-" + std::string{form.name});
    return defined(form.name);
}

Json row(Scope scope) {
    Json row = map_or_null(layout::kRowKeys, [&](const Form& form) {
        if (form.name != "cells") return open_form(form);
        return open({{"type", "array"}, {"minItems", 1}, {"items", defined(name_of(scope) + "-boxes")}});
    });
    row["required"] = {"columns", "cells"};
    return any_of({row, defined("variable")});
}

/// What stands under a key that several kinds of block have, perhaps each in its own form.
Json own_value(const layout::OwnKey& own) {
    Json value = open_form(own.key.form);
    value["description"] = own.key.about;
    return value;
}

/// Keys that only some kinds of block may carry: each asks for one of these, and is read in its form.
void add_own_keys(Json& box, Json& rules) {
    for (const layout::OwnKey& own : layout::kOwnKeys) {
        const std::string name{own.key.name};
        if (box["properties"].contains(name)) continue;
        Json kinds = Json::array();
        for (const layout::OwnKey& other : layout::kOwnKeys) {
            if (other.key.name != own.key.name) continue;
            kinds.push_back(has(other.kind));
            Json is_read;
            is_read["properties"][name] = own_value(other);
            rules.push_back({{"if", has(other.kind)}, {"then", is_read}});
        }
        box["properties"][name] = {{"description", own.key.about}};
        rules.push_back({{"if", has(own.key.name)}, {"then", {{"anyOf", kinds}}}});
    }
}

/// A block that stands in `place`, and whose content is of `scope`.
Json box(Scope place, Scope scope) {
    Json box = known_map();
    Json kinds = Json::array();
    for (const Key& kind : layout::kBoxKinds) {
        add(box, kind.name, value_of(kind.form, scope), kind.about);
        kinds.push_back(has(kind.name));
    }
    for (const Key& key : layout::kBoxKeys) {
        const bool is_field = key.form.name == "field" || key.form.name == "list-field";
        const Json value = value_of(key.form, place);
        add(box, key.name, is_field ? any_of({value, null()}) : value, key.about);
    }
    Json rules = Json::array();
    add_own_keys(box, rules);
    rules.push_back({{"if", has("picture")}, {"then", has("width")}});
    box["oneOf"] = kinds;
    box["allOf"] = rules;
    return box;
}

/// A block that may be repeated for each role: then its fields are those of the role.
Json entry_box() {
    Json is_for_roles = has("for");
    is_for_roles["properties"]["for"] = {{"const", "roles"}};
    return {{"if", is_for_roles}, {"then", box(Scope::entry, Scope::role)}, {"else", box(Scope::entry, Scope::entry)}};
}

}  // namespace

void add_boxes(Json& definitions) {
    definitions["grid"] = open_map(layout::kGridKeys);
    definitions["rule"] = open_map(layout::kRuleKeys);
    for (const Scope scope : {Scope::header, Scope::section, Scope::entry, Scope::role, Scope::running}) {
        const std::string name = name_of(scope);
        const Json item = open(defined(name + "-box"));
        definitions[name + "-boxes"] = any_of({defined(name + "-box"), list_of(item), defined("open")});
        definitions[name + "-box"] = scope == Scope::entry ? entry_box() : box(scope, scope);
        definitions[name + "-row"] = row(scope);
    }
}

}  // namespace quoin::schema
