#include "layout/keys.h"
#include "schema/layout_parts.h"
#include "schema/schema.h"

namespace quoin::schema {

namespace {

Json map_of(const Json& value) { return {{"type", {"object", "null"}}, {"additionalProperties", value}}; }

Json something() { return {{"not", {{"enum", {nullptr, Json::array()}}}}}; }

/// What a layout that extends none cannot do without.
Json whole_layout() {
    Json rules{{"required", {"layout", "fonts", "styles", "section", "entry"}}};
    rules["properties"]["fonts"] =
        map_of({{"type", {"object", "null"}}, {"required", {"latin"}}, {"properties", {{"latin", something()}}}});
    rules["properties"]["section"] = something();
    rules["properties"]["entry"] = {{"type", "object"}, {"required", {"default"}}};
    return rules;
}

void add_maps(Json& definitions) {
    definitions["version"] = {{"enum", {1, "1"}}};
    definitions["page"] = open_map(layout::kPageKeys);
    definitions["vars"] = map_of(Json::object());
    definitions["font"] = open_map(layout::kFontKeys);
    definitions["fonts"] = map_of(defined("font"));
    definitions["style"] = open_map(layout::kStyleKeys);
    definitions["styles"] = map_of(defined("style"));
    definitions["spacing"] = open_map(layout::kSpacingKeys);
    definitions["entry"] = open_map(layout::kEntryKeys);
    definitions["columns"] = map_of(open_map(layout::kColumnKeys));
    definitions["place"] = map_of(defined("scalar"));
    definitions["order"] = open(list_of(defined("scalar")));
    definitions["dates"] = open_map(layout::kDateKeys);
    definitions["month-form"] = open(form_of(layout::kMonthParts));
    definitions["range-form"] = open(form_of(layout::kRangeParts));
    definitions["words"] = map_of({{"type", {"string", "number", "boolean"}}, {"pattern", "^[^{}\\[\\]]*$"}});
    definitions["fit"] = open_map(layout::kFitKeys);
    definitions["part"] = map_or_null(layout::kLayoutKeys, open_form);
    definitions["languages"] = map_of(defined("part"));
}

}  // namespace

std::string layout_schema() {
    Json root = map_or_null(layout::kLayoutKeys, open_form);
    root["type"] = "object";
    root["if"] = has("extends");
    root["else"] = whole_layout();
    Json definitions = Json::object();
    add_maps(definitions);
    add_boxes(definitions);
    add_layout_values(definitions);
    return document("quoin layout", "How a CV looks, for quoin build --layout.", root, definitions);
}

}  // namespace quoin::schema
