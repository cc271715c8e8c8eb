#include "plain/diagnostics_json.h"

#include <nlohmann/json.hpp>

namespace quoin::plain {

namespace {

using Json = nlohmann::ordered_json;

Json position(std::string_view text, std::size_t offset) {
    const Position position = position_of(text, offset);
    return {{"line", position.line}, {"column", position.column}};
}

Json entry(const Diagnostic& diagnostic, const Diagnostics& files) {
    Json json;
    json["severity"] = diagnostic.severity == Severity::error ? "error" : "warning";
    json["message"] = diagnostic.message.text;
    json["hints"] = diagnostic.message.hints;
    if (diagnostic.span.is_somewhere()) {
        const File& file = files.file(diagnostic.span.file);
        json["file"] = file.name;
        json["begin"] = position(file.text, diagnostic.span.begin);
        json["end"] = position(file.text, diagnostic.span.end);
    }
    return json;
}

}  // namespace

std::string write_diagnostics(const std::vector<Diagnostic>& list, const Diagnostics& files) {
    Json json = Json::array();
    for (const Diagnostic& diagnostic : list) json.push_back(entry(diagnostic, files));
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace quoin::plain
