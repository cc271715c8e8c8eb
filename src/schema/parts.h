#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "yaml/key.h"

// The parts that both schemas are made of.
namespace quoin::schema {

using Json = nlohmann::ordered_json;

Json defined(std::string_view name);
Json any_of(std::initializer_list<Json> schemas);
Json list_of(const Json& item);
/// One, or a list.
Json one_or_more(const Json& item);
Json words(std::span<const std::string_view> choices);
Json matching(std::string_view pattern);
Json null();
/// "is a map that has the key".
Json has(std::string_view key);

/// The schema of a form as its name or numbers say it.
Json form(const yaml::Form& form);

/// A text in which `parts` stand in braces, one at least, and nothing else does.
Json form_of(std::span<const std::string_view> parts);

/// A map of known keys, to which `add` adds them, and of any `x-…`.
Json known_map();
void add(Json& map, std::string_view key, Json value, std::string_view about);
/// A map of the keys of a table, or nothing.
template <typename Value>
Json map_or_null(std::span<const yaml::Key> keys, Value value) {
    Json map = known_map();
    map["type"] = {"object", "null"};
    for (const yaml::Key& key : keys) add(map, key.name, value(key.form), key.about);
    return map;
}

/// A whole schema: its head, its `root` and its definitions, indented by two.
std::string document(std::string_view title, std::string_view about, const Json& root, const Json& definitions);

}  // namespace quoin::schema
