#include "plain/record_json.h"

#include <nlohmann/json.hpp>

namespace quoin::plain {

namespace {

using Json = nlohmann::ordered_json;

}  // namespace

std::string write_record(const Record& record) {
    Json json = Json::object();
    for (const auto& [name, values] : record) json[name] = values;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Record> read_record(const std::string& json) {
    const Json parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    if (!parsed.is_object()) return failure("this is no record: it is no JSON object");
    Record record;
    for (const auto& [name, values] : parsed.items()) {
        if (!values.is_array()) return failure("this is no record: '" + name + "' is no list");
        std::vector<std::string> texts;
        for (const Json& value : values) {
            if (!value.is_string()) return failure("this is no record: '" + name + "' holds more than texts");
            texts.push_back(value.get<std::string>());
        }
        record.emplace_back(name, std::move(texts));
    }
    return record;
}

}  // namespace quoin::plain
